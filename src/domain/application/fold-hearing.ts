import type { Actor } from './actor';
import type { ApplicationEvent, EventPayload } from './event';

/** The last hearing of a case: the preliminary decision, and what the applicant said to it. */
export interface HearingState {
  readonly status: 'open' | 'answered' | 'closed';
  readonly outcome: string;
  readonly groundIds: readonly string[];
  readonly reason: string | null;
  readonly openedAt: Date;
  readonly openedBy: Actor;
  /** Working days that the applicant has. */
  readonly days: number;
  readonly until: Date;
  /** Null until the applicant has answered. */
  readonly answer: (EventPayload<'hearing-answered'> & { readonly at: Date }) | null;
  /** What the official made of it; null until they have. */
  readonly result: EventPayload<'hearing-closed'>['result'] | null;
  /** Number of the last fact about it. */
  readonly seq: number;
}

/** The facts of a case that are about its hearing. */
export type HearingEvent = Extract<ApplicationEvent, { type: `hearing-${string}` }>;

/** The hearing after one more fact. */
export function foldHearing(before: HearingState | null, event: HearingEvent): HearingState {
  const { at, seq, actor } = event;
  if (event.type === 'hearing-opened') {
    const { outcome, groundIds, reason, days, until } = event.payload;
    const opened = { openedAt: at, openedBy: actor, days, until: new Date(until) };
    return { status: 'open', outcome, groundIds, reason, ...opened, answer: null, result: null, seq };
  }
  if (before === null) throw new Error('A hearing is opened before anything is said in it');
  return event.type === 'hearing-answered'
    ? { ...before, status: 'answered', answer: { ...event.payload, at }, seq }
    : { ...before, status: 'closed', result: event.payload.result, seq };
}
