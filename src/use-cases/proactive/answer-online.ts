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
  return async (offer: Offer, answer: OnlineAnswer, trace: OnlineTrace): Promise<'done' | 'wrong-account'> => {
    if (!isOpen(offer) || deps.clock.now() >= offer.expiresAt) throw new DomainError('offer-closed');
    if (answer.kind !== 'decline' && trace.evidenceId === null) throw new DomainError('forbidden');
    const decision = decide(offer, answer);
    if (decision.kind === 'wrong-account') return 'wrong-account';
    if (decision.kind === 'nothing') return 'done';
    const at = deps.clock.now();
    const change = await changeByAnswer(deps, offer, decision, {
      ...{ via: trace.via, at, evidenceId: trace.evidenceId ?? '' },
    });
    const changed = await deps.offers.change({ ...change, offer });
    if (changed === 'stale') throw new DomainError('offer-changed');
    // The job asks as well: a registry that is silent now is asked again then.
    if (decision.kind === 'agree') await deps.askOfferAccount(offer.id).catch(() => undefined);
    return 'done';
  };
}

function decide(offer: Offer, answer: OnlineAnswer): AnswerDecision {
  if (offer.accountChoice !== null) return { kind: 'nothing' };
  switch (answer.kind) {
    case 'decline':
      return { kind: 'decline' };
    case 'agree':
      return offer.state === 'offered' ? { kind: 'agree', account: null } : { kind: 'nothing' };
    case 'proposed':
      return offer.state === 'agreed' && offer.proposedAccount !== null
        ? { kind: 'account', account: { kind: 'proposed' } }
        : { kind: 'wrong-account' };
    case 'iban': {
      const checked = checkIban(answer.typed);
      return offer.state === 'agreed' && checked.ok
        ? { kind: 'account', account: { kind: 'other', iban: checked.iban } }
        : { kind: 'wrong-account' };
    }
  }
}
