import type { Clock } from '../../../kernel/clock';
import { textIn } from '../../../kernel/localized-text';
import type { FindToSignAgain } from '../../../use-cases/signatures/find-to-sign-again';
import type { signAgainByCode, SignedByCode } from '../../../use-cases/signatures/sign-again-by-code';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import { demandPerson } from '../draft/demand-person';
import { type RequestSigningCode, sendCode } from '../sign/send-code';
import { findSentCode, forgetSentCode, secondsToWait } from '../sign/sent-code';
import { presentSignCode } from '../sign/sign-code.presenter';
import { toStatus } from './to-status';

interface Uses {
  readonly findToSignAgain: FindToSignAgain;
  readonly requestCodeAgain: RequestSigningCode;
  readonly signAgainByCode: ReturnType<typeof signAgainByCode>;
  readonly clock: Clock;
}

/** Words of a failure, where those for a draft would not be true. */
const FAILURES: Partial<Record<WordKey, WordKey>> = {
  'apply.sign.no-phone': 'signing.again.no-phone',
  'apply.sign.sms-not-sent': 'signing.again.sms-not-sent',
};

/** Asks for the code that was sent. */
export function showAgainCode(use: Uses): Handler {
  return (context) => answer(use, context, null);
}

/** Signs what was filed with the code. */
export function submitAgainCode(use: Uses): Handler {
  return async (context) => {
    const { params, body, words: w } = context;
    const { number = '' } = params;
    const code = typeof body.code === 'string' ? body.code.trim() : '';
    if (code === '') return answer(use, context, w['apply.sign.missing']);
    return outcome(use, context, await use.signAgainByCode(demandPerson(context), { number, code }));
  };
}

/** Sends a code, another one not sooner than a minute after the last. */
export function submitAskAgainCode({ requestCodeAgain: requestSigningCode, clock }: Uses): Handler {
  return async (context) => {
    const { language, params, words: w, t, session } = context;
    const { number = '' } = params;
    const base = `/${language}/applications/${number}/sign`;
    const isFirst = findSentCode(context, number) === undefined;
    const left = secondsToWait(context, number, clock.now());
    if (left > 0) {
      session.notice(t('apply.sign.wait', { count: left }));
      return redirect(`${base}/code`);
    }
    const asked = await sendCode({ requestSigningCode, clock }, context, number);
    if (asked.kind === 'failed') {
      session.notice(w[FAILURES[asked.why] ?? asked.why]);
      return redirect(base);
    }
    if (!isFirst) session.notice(w['apply.sign.sent-again']);
    return redirect(`${base}/code`);
  };
}

function outcome(use: Uses, context: RequestContext, signed: SignedByCode): Promise<Reply> | Reply {
  const { words: w, t } = context;
  switch (signed.kind) {
    case 'wrong-code':
      return answer(use, context, t('apply.sign.wrong', { count: signed.triesLeft }));
    case 'code-expired':
      return answer(use, context, w['signing.again.code-expired']);
    default:
      forgetSentCode(context);
      return toStatus(context, signed.kind);
  }
}

async function answer(use: Uses, context: RequestContext, error: string | null): Promise<Reply> {
  const { language, params, words: w } = context;
  const found = await use.findToSignAgain(demandPerson(context), params.number ?? '');
  if (found.kind === 'settled') return toStatus(context, 'settled');
  const base = `/${language}/applications/${found.number}`;
  const sent = findSentCode(context, found.number);
  if (sent === undefined) return redirect(`${base}/sign`);
  const about = {
    base,
    service: textIn(found.rules.title, language),
    meaning: w['signing.again.code-meaning'],
    submit: w['signing.again.code-submit'],
  };
  const model = presentSignCode(about, sent, context, error);
  return page(
    'citizen/sign-code',
    w['apply.sign.heading'],
    model,
    error === null ? {} : { status: 422, hasErrors: true },
  );
}
