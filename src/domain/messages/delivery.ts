/**
 * How far a message has come. `perhaps-sent`: the connection broke before the answer, and nobody knows; `undeliverable`:
 * it was handed over, or tried often enough, and did not arrive; `rejected`: it was refused and will be so again.
 */
export const DELIVERY_STATUSES = [
  'waiting',
  'sent',
  'read',
  'delivered',
  'undeliverable',
  'rejected',
  'perhaps-sent',
] as const;

export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Why a message has not arrived, by stable codes. */
export const DELIVERY_REASONS = [
  'number',
  'address',
  'text',
  'content',
  'account',
  'busy',
  'unreachable',
  'timeout',
  'broken-answer',
  'partly-sent',
  'connection-lost',
  'interrupted',
  'expired',
  'deleted',
  'not-delivered',
  'refused-by-operator',
] as const;

export type DeliveryReason = (typeof DELIVERY_REASONS)[number];

/** A reason as it is kept; one that nobody knows any more is none. */
export function findReason(kept: string | null): DeliveryReason | null {
  return DELIVERY_REASONS.find((reason) => reason === kept) ?? null;
}

/** What handing a message over came to. */
export type HandedOver =
  { readonly kind: 'accepted' } | { readonly kind: 'rejected' | 'unknown'; readonly reason: DeliveryReason };

/** So often is a message handed over by itself; with the pauses of the queue that takes about a day. */
export const MOST_TRIES = 13;

/** Minutes for which a receipt may tell what became of a message before anything is done about it. */
export const MINUTES_TO_LEARN = 30;

/** What follows for a message. `again`: it stays where it is and is tried later. */
export interface NextState {
  readonly status: DeliveryStatus;
  readonly reason: DeliveryReason | null;
  readonly again: boolean;
}

const MAY_PASS: ReadonlySet<DeliveryReason> = new Set(['busy', 'unreachable']);

/**
 * What follows from a try. What was certainly not sent for the moment is tried again; an unknown fate only where a repeat
 * is recognised, because nobody is told of one fact twice.
 */
export function afterTry(
  outcome: HandedOver,
  way: { readonly tries: number; readonly recognisesRepeats: boolean },
): NextState {
  if (outcome.kind === 'accepted') return { status: 'sent', reason: null, again: false };
  const { reason } = outcome;
  const isUncertain = outcome.kind === 'unknown';
  const mayRepeat = isUncertain ? way.recognisesRepeats : MAY_PASS.has(reason);
  if (mayRepeat && way.tries < MOST_TRIES) return { status: 'waiting', reason, again: true };
  if (isUncertain) return { status: 'perhaps-sent', reason, again: false };
  return { status: MAY_PASS.has(reason) ? 'undeliverable' : 'rejected', reason, again: false };
}

/** What an operator says of one part of a message. */
export interface PartState {
  readonly round: number;
  readonly state: 'sent' | 'delivered' | 'undeliverable' | 'rejected';
  readonly reason: DeliveryReason | null;
}

/**
 * The state of a message by the receipts of its parts: it has arrived when all parts of a round have, however late; it
 * has not when one part of the present round has not.
 */
export function stateOfParts(parts: readonly PartState[], round: number): Omit<NextState, 'again'> {
  const rounds = new Set(parts.map((part) => part.round));
  const hasArrived = [...rounds].some((one) =>
    parts.filter((part) => part.round === one).every(({ state }) => state === 'delivered'),
  );
  if (hasArrived) return { status: 'delivered', reason: null };
  const lost = parts.find(
    (part) => part.round === round && (part.state === 'undeliverable' || part.state === 'rejected'),
  );
  return lost === undefined
    ? { status: 'sent', reason: null }
    : { status: lost.state, reason: lost.reason ?? 'not-delivered' };
}

/**
 * Whether an SMS or letter of unknown fate is sent once more by itself: only where it is the one way to the person. Who
 * has the message in the cabinet, or got it another way, is not told twice.
 */
export function isTheOnlyWay(
  others: readonly { readonly channel: string; readonly status: DeliveryStatus }[],
): boolean {
  return !others.some(({ status }) => status === 'sent' || status === 'read' || status === 'delivered');
}
