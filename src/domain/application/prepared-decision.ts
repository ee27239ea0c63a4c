import type { ApplicationEvent } from './event';
import type { PaymentTerms } from '../payment/payment-terms';
import type { Actor } from './actor';

/** A decision on its way: prepared by an official, signed or returned by the head. */
export interface DecisionState {
  outcome: string;
  groundIds: string[];
  reason: string | null;
  /** What it pays; null: nothing. */
  payment: PaymentTerms | null;
  preparedBy: Actor;
  preparedAt: Date;
  signedBy: Actor | null;
  signedAt: Date | null;
  returnedReason: string | null;
}

/** The decision as it stands once it is prepared: nobody has signed or returned it. */
export function preparedDecision(
  event: Extract<ApplicationEvent, { type: 'decision-prepared' }>,
): DecisionState {
  const { outcome, groundIds, reason, payment = null } = event.payload;
  return {
    outcome,
    groundIds,
    reason,
    payment,
    preparedBy: event.actor,
    preparedAt: event.at,
    signedBy: null,
    signedAt: null,
    returnedReason: null,
  };
}
