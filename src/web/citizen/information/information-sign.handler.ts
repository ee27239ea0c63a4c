import type { Clock } from '../../../kernel/clock';
import { textIn } from '../../../kernel/localized-text';
import type { FindSigningWays } from '../../../use-cases/filing/find-signing-ways';
import type {
  findInformation,
  InformationSigned,
  OwnInformation,
  signInformationByCode,
  signInformationByKey,
} from '../../../use-cases/information/sign-information';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { findCms } from '../../signing/find-cms';
import { keySigning } from '../../signing/key-signing';
import { clauseInWords } from '../../text/clause-in-words';
import { invalidReasonKey } from '../../text/invalid-reason-key';
import { demandPerson } from '../draft/demand-person';
import { errorSummary } from '../fields/error-summary';
import { type RequestSigningCode, sendCode } from '../sign/send-code';
import { findSentCode, forgetSentCode, secondsToWait } from '../sign/sent-code';
import { presentSignCode } from '../sign/sign-code.presenter';
import { codeOf, type SignModel } from '../sign/sign.presenter';

/** What the pages on which a request for information is signed do. */
export interface InformationSignUses {
  readonly findInformation: ReturnType<typeof findInformation>;
  readonly requestInformationCode: RequestSigningCode;
  readonly signInformationByCode: ReturnType<typeof signInformationByCode>;
  readonly signInformationByKey: ReturnType<typeof signInformationByKey>;
  readonly findSigningWays: FindSigningWays;
  readonly ncalayerUrl: string;
  readonly clock: Clock;
}

/** Asks how the person signs. */
export function showInformationSign(use: InformationSignUses): Handler {
  return (context) => ladder(use, context, null);
}

/** The exact bytes that are signed. */
export function sendInformationDocument(use: Pick<InformationSignUses, 'findInformation'>): Handler {
  return async (context) => {
    const { request } = await use.findInformation(demandPerson(context), idOf(context));
    return {
      ...{ kind: 'file', content: Buffer.from(request.signedText), name: 'jardem.txt' },
      ...{ mediaType: 'text/plain; charset=utf-8', disposition: 'inline' },
    };
  };
}

/** Takes the signature by key. */
export function submitInformationKey(use: InformationSignUses): Handler {
  return async (context) => {
    const cms = findCms(context, 'cms');
    if (cms === undefined) return ladder(use, context, context.words['signing.key.missing']);
    const signed = await use.signInformationByKey(demandPerson(context), idOf(context), cms);
    if (signed.kind === 'invalid')
      return ladder(use, context, context.words[invalidReasonKey(signed.reason)]);
    if (signed.kind === 'unknown') return ladder(use, context, context.words['information.key-unknown']);
    return sent(context);
  };
}

/** Sends a code, another one not sooner than a minute after the last. */
export function submitInformationAskCode(use: InformationSignUses): Handler {
  return async (context) => {
    const { words: w, t, session } = context;
    const id = idOf(context);
    const left = secondsToWait(context, id, use.clock.now());
    if (left > 0) {
      session.notice(t('apply.sign.wait', { count: left }));
      return redirect(`${baseOf(context)}/sign/code`);
    }
    const asked = await sendCode(
      { requestSigningCode: use.requestInformationCode, clock: use.clock },
      context,
      id,
    );
    if (asked.kind !== 'failed') return redirect(`${baseOf(context)}/sign/code`);
    session.notice(
      w[asked.why === 'apply.sign.no-phone' ? 'signing.again.no-phone' : 'signing.again.sms-not-sent'],
    );
    return redirect(`${baseOf(context)}/sign`);
  };
}

/** Asks for the code that was sent. */
export function showInformationCode(use: InformationSignUses): Handler {
  return (context) => codePage(use, context, null);
}

/** Signs with the code. */
export function submitInformationCode(use: InformationSignUses): Handler {
  return async (context) => {
    const { body, words: w } = context;
    const code = typeof body.code === 'string' ? body.code.trim() : '';
    if (code === '') return codePage(use, context, w['apply.sign.missing']);
    const signed = await use.signInformationByCode(demandPerson(context), idOf(context), code);
    const error = errorOf(signed, context);
    if (error !== null) return codePage(use, context, error);
    forgetSentCode(context);
    return sent(context);
  };
}

function errorOf(signed: InformationSigned, { words: w, t }: RequestContext): string | null {
  if (signed.kind === 'wrong-code') return t('apply.sign.wrong', { count: signed.triesLeft });
  return signed.kind === 'code-expired' ? w['signing.again.code-expired'] : null;
}

const idOf = ({ params }: RequestContext): string => params.requestId ?? '';
const baseOf = (context: RequestContext): string => `/${context.language}/information/${idOf(context)}`;
const sent = (context: RequestContext): Reply => redirect(baseOf(context));

async function ladder(
  use: InformationSignUses,
  context: RequestContext,
  error: string | null,
): Promise<Reply> {
  const found = await use.findInformation(demandPerson(context), idOf(context));
  if (found.request.sent !== null) return sent(context);
  const ways = use.findSigningWays(found.rules, 'portal');
  const model = presentLadder(found, ways, context, { socket: use.ncalayerUrl, error });
  return page('citizen/sign', model.heading, model, {
    ...(error === null ? {} : { status: 422, hasErrors: true }),
    ...(ways.eds ? { connectsTo: use.ncalayerUrl } : {}),
  });
}

function presentLadder(
  { request, rules }: OwnInformation,
  ways: ReturnType<FindSigningWays>,
  context: RequestContext,
  { socket, error }: { readonly socket: string; readonly error: string | null },
): SignModel {
  const { language, words: w, t } = context;
  const base = baseOf(context);
  const key = keySigning(
    'person',
    { socket, iin: request.applicantIin, button: w['signing.key.submit'], error },
    context,
  );
  return {
    heading: w['information.sign'],
    lead: w['information.sign-lead'],
    service: textIn(rules.title, language),
    summary: errorSummary(error === null ? [] : [{ field: 'key', text: error }], t),
    backHref: `/${language}/services/${request.serviceId}/information`,
    clause: ways.clause === null ? null : clauseInWords(ways.clause, language),
    lines: request.signedText.split('\n'),
    documentHref: `${base}/sign/document`,
    key: ways.eds ? { ...key, action: `${base}/sign/key` } : null,
    laterAction: null,
    counterAction: null,
    code: codeOf(ways, base),
  };
}

async function codePage(
  use: InformationSignUses,
  context: RequestContext,
  error: string | null,
): Promise<Reply> {
  const { language, words: w } = context;
  const { request, rules } = await use.findInformation(demandPerson(context), idOf(context));
  if (request.sent !== null) return sent(context);
  const code = findSentCode(context, request.id);
  if (code === undefined) return redirect(`${baseOf(context)}/sign`);
  const about = {
    ...{ base: baseOf(context), service: textIn(rules.title, language) },
    ...{ meaning: w['information.code-meaning'], submit: w['information.code-submit'] },
  };
  const model = presentSignCode(about, code, context, error);
  const failed = error === null ? {} : { status: 422, hasErrors: true };
  return page('citizen/sign-code', w['apply.sign.heading'], model, failed);
}
