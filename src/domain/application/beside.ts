import type { ApplicationEvent, EventType } from './event';

/** Facts that the portal writes beside the work on a case: whoever acts at that moment acts on the same case all the same. */
const BESIDE: ReadonlySet<EventType> = new Set([
  'registered',
  'checks-made',
  'automatic-stopped',
  'escalated',
  'due-changed',
  'signature-checked',
]);

/** Whether nothing but such facts came after the first `seen` facts of a case: who saw those knows the case. */
export function isKnownSince(events: readonly ApplicationEvent[], seen: number): boolean {
  return events.length >= seen && events.slice(seen).every(({ type }) => BESIDE.has(type));
}

/** The last thing that somebody did to a case, as against what the portal noted beside it. */
export function lastAct(events: readonly ApplicationEvent[]): ApplicationEvent | undefined {
  return events.findLast(({ type }) => !BESIDE.has(type));
}
