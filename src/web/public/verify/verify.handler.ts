import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { Clock } from '../../../kernel/clock';
import { normaliseResultNumber } from '../../../domain/numbering/result-number';
import type { VerifiedResult, VerifyResult } from '../../../use-cases/catalogue/verify-result';
import { page, redirect, type Handler, type RequestContext } from '../../route';
import type { VerifyModel } from './verify.model';

const LONGEST_NUMBER = 40;

/** `/verify`: the question, or the way to the answer when a number was typed. */
export const askForNumber: Handler = async ({ language, query, words }) => {
  const typed = (query.number ?? '').replace(/[^\p{L}\p{N}-]/gu, '').slice(0, LONGEST_NUMBER);
  if (typed === '') return page('public/verify', words['verify.title'], { number: '', answer: null });
  return redirect(`/${language}/verify/${encodeURIComponent(normaliseResultNumber(typed) ?? typed)}`);
};

/** `/verify/:number`: the answer. It is the same for a wrong, an unknown and a not yet issued number. */
export function showVerification(deps: {
  readonly verifyResult: VerifyResult;
  readonly clock: Clock;
}): Handler {
  return async (context) => {
    const { params, address, words } = context;
    const number = (params.number ?? '').slice(0, LONGEST_NUMBER);
    const result = await deps.verifyResult(number, address);
    const model: VerifyModel = {
      number: result?.number ?? number,
      answer: result === undefined ? 'unknown' : confirmation(result, deps.clock.now(), context),
    };
    return page('public/verify', words['verify.title'], model, { status: result === undefined ? 404 : 200 });
  };
}

function confirmation(
  result: VerifiedResult,
  now: Date,
  context: RequestContext,
): Exclude<VerifyModel['answer'], 'unknown' | null> {
  const { language, words: w, t } = context;
  const { initials, iinLastFour: digits } = result;
  return {
    checkedAt: t('verify.genuine-text', { date: dateInWords(now, language), time: timeOfDay(now) }),
    rows: [
      { name: w['verify.number'], value: result.number },
      { name: w['verify.service'], value: result.service[language] },
      { name: w['verify.outcome'], value: result.outcome[language] },
      { name: w['verify.date'], value: dateInWords(result.issuedAt, language) },
      { name: w['verify.person'], value: t('verify.person-text', { initials, digits }) },
      ...signatureRows(result.signedBy, context),
    ],
  };
}

function signatureRows(
  signed: VerifiedResult['signedBy'],
  { language, words: w, t }: RequestContext,
): { readonly name: string; readonly value: string }[] {
  if (signed.way === 'portal') return [{ name: w['verify.signed-by'], value: w['verify.by-portal'] }];
  const name = { name: w['verify.signed-by'], value: signed.name };
  if (signed.way === 'password')
    return [name, { name: w['verify.signature'], value: w['verify.by-password'] }];
  const instant = (at: Date) => ({ date: dateInWords(at, language), time: timeOfDay(at) });
  return [
    name,
    { name: w['verify.signed-for'], value: signed.organisation[language] },
    { name: w['verify.signature'], value: t('verify.by-key', instant(signed.at)) },
    { name: w['verify.signature-check'], value: t('verify.signature-checked', instant(signed.checkedAt)) },
  ];
}
