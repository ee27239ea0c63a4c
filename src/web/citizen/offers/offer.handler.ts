import type { LocalizedText } from '../../../kernel/localized-text';
import type { Clock } from '../../../kernel/clock';
import { DomainError } from '../../../kernel/domain-error';
import type { AnswerOnline, OnlineAnswer } from '../../../use-cases/proactive/answer-online';
import type { OpenedOffer, OpenOffer } from '../../../use-cases/proactive/open-offer';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { findKept, keepProof, keepSent, type OfferDoor } from './offer-door';
import type { OfferFlaws } from './offer-boxes';
import { presentOffer } from './offer.presenter';

/** What the pages of offers need. */
export interface OfferPageDeps {
  readonly openOffer: OpenOffer;
  readonly answerOffer: AnswerOnline;
  /** Names of the registries by their codes. */
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
  readonly clock: Clock;
}

const NO_FLAWS: OfferFlaws = { code: null, consents: false, account: null, typed: '' };

/** The page of an offer. */
export function showOffer(use: OfferPageDeps, door: OfferDoor): Handler {
  return async (context) => answer(use, door, context, await door.find(context), NO_FLAWS);
}

/** Sends a code to the phone of the offer. */
export function submitOfferCode({ openOffer, clock }: OfferPageDeps, door: OfferDoor): Handler {
  return async (context) => {
    const { offer } = await door.find(context);
    try {
      await openOffer.sendCode(offer, context.language);
      keepSent(context, offer.id, clock.now());
    } catch (problem) {
      context.session.notice(context.words[noticeOf(problem)]);
    }
    return redirect(door.place(context));
  };
}

/** Takes the code that proves the phone. */
export function submitOfferOpen(use: OfferPageDeps, door: OfferDoor): Handler {
  return async (context) => {
    const opened = await door.find(context);
    const typed = typeof context.body.code === 'string' ? context.body.code : '';
    const tried = await use.openOffer.tryCode(opened.offer, typed);
    if (tried.kind === 'wrong')
      return answer(use, door, context, opened, { ...NO_FLAWS, code: context.words['offers.code.wrong'] });
    keepProof(context, opened.offer.id, tried.evidenceId, use.clock.now());
    return redirect(door.place(context));
  };
}

/** Takes a yes, a no, or the account. */
export function submitOfferAnswer(use: OfferPageDeps, door: OfferDoor): Handler {
  return async (context) => {
    const opened = await door.find(context);
    const given = answerIn(context.body);
    if (given === undefined) return redirect(door.place(context));
    if (given.kind === 'agree' && isConsentMissing(opened, context.body))
      return answer(use, door, context, opened, { ...NO_FLAWS, consents: true });
    const done = await give(use, door, context, opened, given);
    if (done !== 'wrong-account') return redirect(door.place(context));
    const typed = given.kind === 'iban' ? given.typed : '';
    const account = context.words['offers.account.wrong'];
    return answer(use, door, context, opened, { ...NO_FLAWS, account, typed });
  };
}

function isConsentMissing({ form }: OpenedOffer, body: RequestContext['body']): boolean {
  return form.consents.some(({ id, required }) => required && body[id] !== 'yes');
}

/** Answers; what stands against it is said on the next page. */
async function give(
  { answerOffer, clock }: OfferPageDeps,
  { via }: OfferDoor,
  context: RequestContext,
  { offer }: OpenedOffer,
  given: OnlineAnswer,
): Promise<'done' | 'wrong-account'> {
  const evidenceId = findKept(context, offer.id, clock.now())?.evidenceId ?? null;
  try {
    return await answerOffer(offer, given, { via, evidenceId });
  } catch (problem) {
    context.session.notice(context.words[noticeOf(problem)]);
    return 'done';
  }
}

function answerIn(body: RequestContext['body']): OnlineAnswer | undefined {
  switch (body.answer) {
    case 'agree':
    case 'decline':
      return { kind: body.answer };
    case 'account': {
      if (body.account === 'proposed') return { kind: 'proposed' };
      return { kind: 'iban', typed: typeof body.iban === 'string' ? body.iban.slice(0, 60) : '' };
    }
    default:
      return undefined;
  }
}

/** What is said of a refusal on the page itself. @throws whatever has no words there */
function noticeOf(problem: unknown) {
  if (!(problem instanceof DomainError)) throw problem;
  switch (problem.code) {
    case 'offer-closed':
    case 'offer-changed':
      return 'offers.changed';
    case 'forbidden':
      return 'offers.code.needed';
    case 'too-many-requests':
      return 'offers.code.too-many';
    case 'sms-not-sent':
      return 'offers.code.not-sent';
    default:
      throw problem;
  }
}

async function answer(
  use: OfferPageDeps,
  door: OfferDoor,
  context: RequestContext,
  opened: OpenedOffer,
  flaws: OfferFlaws,
): Promise<Reply> {
  const now = use.clock.now();
  const kept = findKept(context, opened.offer.id, now);
  const model = presentOffer(
    opened,
    {
      place: door.place(context),
      isKnown: door.isKnown || (kept?.evidenceId ?? null) !== null,
      isProven: (kept?.evidenceId ?? null) !== null,
      isSent: kept?.sent === true,
      isCabinet: door.via === 'cabinet',
      now,
      registryTitles: use.registryTitles,
    },
    flaws,
    context,
  );
  const isFlawed = model.summary.errors.length > 0;
  return page('citizen/offer', model.heading, model, isFlawed ? { status: 422, hasErrors: true } : {});
}
