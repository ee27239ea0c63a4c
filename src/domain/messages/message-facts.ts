import type { ApplicationEvent } from '../application/event';

/**
 * What a message keeps of the fact that it tells of: instants as ISO strings and texts in both languages, so that it can
 * be said in either.
 * @param seq number of the fact in its case; null for one of which the case alone says everything
 */
export function messageFacts(
  events: readonly ApplicationEvent[],
  seq: number | null,
): Record<string, string> {
  const event = events.find((one) => one.seq === seq);
  if (
    event?.type === 'completion-asked' ||
    event?.type === 'completion-lapsed' ||
    event?.type === 'hearing-opened'
  )
    return { until: event.payload.until };
  if (event?.type !== 'due-changed') return {};
  const { before, after, cause } = event.payload;
  return { before: before.dueAt, after: after.dueAt, reasonKk: cause.reason.kk, reasonRu: cause.reason.ru };
}
