import type { ConsentRecord } from '../../data/consents';
import type { EditionLibrary } from '../../data/edition-library';
import type { OfferChange } from '../../data/offers';
import type { FindOptions } from '../../domain/form/application-form';
import { type AnswerDecision } from '../../domain/proactive/decide-answer';
import {
  type AnswerVia,
  MOST_WRONG_ACCOUNTS,
  type Offer,
  PROACTIVE_ACCOUNT,
} from '../../domain/proactive/offer';
import type { Reference } from '../filing/reference';
import { recordOfConsent } from '../drafts/record-of-consent';
import { askAccountJob, fileOfferJob, tellOfferJob } from './offer-jobs';
import { offeredForm } from './offered-form';

const DAY_MS = 86_400_000;

export interface ChangeByAnswerDeps {
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly findOptions: FindOptions;
  readonly reference: Pick<Reference, 'offerRules'>;
}

/** How an answer came, and what proves it. */
export interface AnswerTrace {
  readonly via: AnswerVia;
  readonly at: Date;
  /** The SMS at the operator, or the code that was sent. */
  readonly evidenceId: string;
  /** The SMS that is acted on once. */
  readonly providerId?: string;
}

type Change = Omit<OfferChange, 'offer'>;

/** What an answer makes of an offer, with everything that follows from it. */
export async function changeByAnswer(
  deps: ChangeByAnswerDeps,
  offer: Offer,
  decision: AnswerDecision,
  trace: AnswerTrace,
): Promise<Change> {
  switch (decision.kind) {
    case 'nothing':
      return { events: [], set: {} };
    case 'unclear':
      return { events: [], set: {}, jobs: [tellOfferJob(offer.id, 'offer-unclear')] };
    case 'decline':
      return declined(offer, trace);
    case 'agree':
      return agreed(deps, offer, decision, trace);
    case 'account':
      return {
        events: [event('account-given', trace)],
        set: { accountChoice: decision.account },
        jobs: [fileOfferJob(offer.id)],
      };
    case 'wrong-account':
      return wrongAccount(offer, trace);
  }
}

/** An offer that comes to an end: behind its link nothing personal is shown from then on. */
export const CLOSED = { remindAt: null } as const;

function declined({ id, caseId }: Offer, trace: AnswerTrace): Change {
  return {
    events: [event('declined', trace)],
    set: { ...CLOSED, state: 'declined', closedAt: trace.at },
    withdrawn: { caseId, at: trace.at },
    jobs: [tellOfferJob(id, 'offer-declined')],
  };
}

/** The consents are acts of their own, recorded with the words of the form, in the transaction that makes the offer agreed. */
async function agreed(
  deps: ChangeByAnswerDeps,
  offer: Offer,
  { account }: Extract<AnswerDecision, { kind: 'agree' }>,
  trace: AnswerTrace,
): Promise<Change> {
  const { at, via, evidenceId } = trace;
  const expiresAt = new Date(at.getTime() + deps.reference.offerRules.silence.days * DAY_MS);
  return {
    // One SMS may bring both: it is named by the first.
    events: [
      event('agreed', trace),
      ...(account === null ? [] : [{ type: 'account-given' as const, at, via }]),
    ],
    set: {
      ...{ state: 'agreed', consentedAt: at, consentedBy: via, evidenceId, remindAt: null, expiresAt },
      ...(account === null ? {} : { accountChoice: account }),
    },
    consents: await consentsOf(deps, offer, at),
    jobs: [account === null ? askAccountJob(offer.id) : fileOfferJob(offer.id)],
  };
}

async function consentsOf(deps: ChangeByAnswerDeps, offer: Offer, givenAt: Date): Promise<ConsentRecord[]> {
  const { form } = await offeredForm(deps, offer);
  const accountId = offer.accountId ?? PROACTIVE_ACCOUNT;
  const act = { caseId: offer.caseId, accountId, language: offer.language, givenAt };
  return form.consents.filter(({ required }) => required).map((item) => recordOfConsent(item, act));
}

/** The first slip is borne with; after the second the person is told where else to apply. */
function wrongAccount({ id, wrongAccounts }: Offer, trace: AnswerTrace): Change {
  const wrong = wrongAccounts + 1;
  if (wrong < MOST_WRONG_ACCOUNTS)
    return {
      events: [event('account-wrong', trace)],
      set: { wrongAccounts: wrong },
      jobs: [tellOfferJob(id, 'offer-account-wrong')],
    };
  return {
    events: [{ ...event('stopped', trace), details: { reason: 'account-invalid' } }],
    set: { ...CLOSED, state: 'stopped', reason: 'account-invalid', wrongAccounts: wrong, closedAt: trace.at },
    jobs: [tellOfferJob(id, 'offer-stopped')],
  };
}

function event<Type extends string>(type: Type, { at, via, providerId }: AnswerTrace) {
  return { type, at, via, ...(providerId === undefined ? {} : { providerId }) };
}
