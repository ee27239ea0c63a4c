import { isKnownSince } from '../../domain/application/beside';
import { canConfirmPayment, canCorrectPayment } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { ApplicationState } from '../../domain/application/fold';
import { findRejectedPayment, type PaymentState } from '../../domain/application/fold-payments';
import { checkIban } from '../../domain/identifiers/iban';
import { DomainError } from '../../kernel/domain-error';
import { caseFacts, demandSight } from '../cases/case-facts';
import { changeCase, type CaseBefore } from '../cases/change-case';
import type { ConfirmPassword } from '../office/confirm-password';
import { orderPayment } from './order-payment';
import type { PaymentDeps } from './payment-deps';

/** Another account for a rejected order, and why it is the person's. */
export interface PaymentCorrection {
  readonly caseId: string;
  readonly orderId: string;
  readonly account: string;
  readonly reason: string;
}

/** The head's confirmation of the account that the page showed. */
export interface PaymentConfirmation {
  readonly caseId: string;
  readonly orderId: string;
  /** Number of the last fact that the head saw. */
  readonly seq: number;
  readonly password: string;
}

type Deps = Pick<PaymentDeps, 'applications' | 'clock'>;

/**
 * Prepares another account for a rejected order. Nothing is ordered before the head confirms it: where money goes is
 * decided by two people, as the payment itself was.
 * @throws DomainError `not-found`, `forbidden`, `conflict` when the order is no longer rejected, `invalid`
 */
export function prepareCorrection(deps: Deps) {
  return (person: Person, correction: PaymentCorrection): Promise<ApplicationState> =>
    changeCase(deps.applications)(correction.caseId, (before) => {
      demandSight(person, before);
      if (!canCorrectPayment(person, caseFacts(before))) throw new DomainError('forbidden');
      const rejected = demandRejected(before, correction.orderId);
      const account = checkIban(correction.account);
      const reason = correction.reason.trim();
      if (!account.ok || reason === '') throw new DomainError('invalid');
      const payload = { orderId: rejected.orderId, account: account.iban, reason };
      return {
        events: [
          { type: 'payment-correction-prepared', at: deps.clock.now(), actor: actorOf(person), payload },
        ],
        jobs: [],
      };
    });
}

/**
 * Orders the payment anew, to the prepared account and in the place of the rejected order.
 * @throws DomainError `not-found`, `forbidden`, `own-decision` for whoever prepared the account, `conflict` when the case
 * is no longer as the page showed it, `wrong-password`, `too-many-requests`
 */
export function confirmCorrection(deps: Deps & { readonly confirmPassword: ConfirmPassword }) {
  return (person: Person, act: PaymentConfirmation): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (before) => {
      demandSight(person, before);
      if (!canConfirmPayment(person, caseFacts(before))) throw new DomainError('forbidden');
      const { orderId, resultNumber, payment, correction } = demandRejected(before, act.orderId);
      if (correction === null || !isKnownSince(before.events, act.seq)) throw new DomainError('conflict');
      const { preparedBy, account, reason } = correction;
      if (preparedBy.kind !== 'staff' || preparedBy.accountId === person.accountId)
        throw new DomainError('own-decision');
      await deps.confirmPassword(person, act.password);
      return orderPayment(before, {
        payment: { ...payment, account, accountReason: reason },
        resultNumber,
        replaces: orderId,
        actor: actorOf(person),
        at: deps.clock.now(),
      });
    });
}

function demandRejected({ state }: CaseBefore, orderId: string): PaymentState {
  const rejected = findRejectedPayment(state);
  if (rejected?.orderId !== orderId) throw new DomainError('conflict');
  return rejected;
}
