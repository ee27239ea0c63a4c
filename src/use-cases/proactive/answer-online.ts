import type { OfferRepository } from '../../data/offers';
import { checkIban } from '../../domain/identifiers/iban';
import type { AnswerDecision } from '../../domain/proactive/decide-answer';
import { type AnswerVia, isOpen, type Offer } from '../../domain/proactive/offer';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { changeByAnswer, type ChangeByAnswerDeps } from './change-by-answer';

/** What somebody answered on the page of an offer. */
export type OnlineAnswer =
  | { readonly kind: 'agree' }
  | { readonly kind: 'decline' }
  | { readonly kind: 'proposed' }
  | { readonly kind: 'iban'; readonly typed: string };

export interface AnswerOnlineDeps extends ChangeByAnswerDeps {
  readonly offers: Pick<OfferRepository, 'find' | 'change'>;
  /** Looks for the account at once, so that the page can ask for it. */
  readonly askOfferAccount: (offerId: string) => Promise<void>;
  readonly clock: Clock;
}

/** How it was answered. `evidenceId`: the code that proved the phone; null for a no, which needs none. */
export interface OnlineTrace {
  readonly via: AnswerVia;
  readonly evidenceId: string | null;
}

export type AnswerOnline = ReturnType<typeof answerOnline>;

/**
 * Answers an offer on its page. Pressed twice, or in two tabs, or beside an SMS, it counts once.
 * @returns `wrong-account` for what is no account: nothing is changed then
 * @throws DomainError `offer-closed` when it was answered or is over, `forbidden` for a consent without a code
 */
export function answerOnline(deps: AnswerOnlineDeps) {
  return async (
    offer: Offer,
    answer: OnlineAnswer,
    trace: OnlineTrace,
  ): Promise<'done' | 'wrong-account'> => {
    const at = deps.clock.now();
    demandAnswerable(offer, answer, trace, at);
    const decision = offer.accountChoice === null ? DECIDE[answer.kind](offer, answer) : NOTHING;
    if (decision.kind === 'wrong-account') return 'wrong-account';
    if (decision.kind === 'nothing') return 'done';
    const evidence = { via: trace.via, at, evidenceId: trace.evidenceId ?? '' };
    const change = await changeByAnswer(deps, offer, decision, evidence);
    if ((await deps.offers.change({ ...change, offer })) === 'stale') throw new DomainError('offer-changed');
    // The job asks as well: a registry that is silent now is asked again then.
    if (decision.kind === 'agree') await deps.askOfferAccount(offer.id).catch(() => undefined);
    return 'done';
  };
}

function demandAnswerable(offer: Offer, { kind }: OnlineAnswer, { evidenceId }: OnlineTrace, at: Date): void {
  if (!isOpen(offer) || at >= offer.expiresAt) throw new DomainError('offer-closed');
  if (kind !== 'decline' && evidenceId === null) throw new DomainError('forbidden');
}

const NOTHING: AnswerDecision = { kind: 'nothing' };
const WRONG: AnswerDecision = { kind: 'wrong-account' };

/** What an answer comes to while no account is chosen. A button of a page that is out of date changes nothing. */
const DECIDE: Readonly<Record<OnlineAnswer['kind'], (offer: Offer, answer: OnlineAnswer) => AnswerDecision>> =
  {
    decline: () => ({ kind: 'decline' }),
    agree: ({ state }) => (state === 'offered' ? { kind: 'agree', account: null } : NOTHING),
    proposed: ({ state, proposedAccount }) =>
      state === 'agreed' && proposedAccount !== null
        ? { kind: 'account', account: { kind: 'proposed' } }
        : WRONG,
    iban: ({ state }, answer) => {
      const checked = checkIban(answer.kind === 'iban' ? answer.typed : '');
      return state === 'agreed' && checked.ok
        ? { kind: 'account', account: { kind: 'other', iban: checked.iban } }
        : WRONG;
    },
  };
