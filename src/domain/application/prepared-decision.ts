import type { ApplicationEvent } from './event';
import type { DecisionState } from './fold';

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
