import type { PaymentTerms } from '../payment/payment-terms';
import type { Actor } from './actor';
import type { ApplicationEvent } from './event';

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

/** The decision that an official has prepared. */
export function prepared(event: Extract<ApplicationEvent, { type: 'decision-prepared' }>): DecisionState {
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

/** The decision once it is signed. */
export function signedDecision(
  decision: DecisionState,
  { actor, at }: Extract<ApplicationEvent, { type: 'decision-signed' }>,
): DecisionState {
  return { ...decision, signedBy: actor, signedAt: at, returnedReason: null };
}
