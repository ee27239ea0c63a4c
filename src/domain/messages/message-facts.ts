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
  switch (event?.type) {
    case 'completion-asked':
    case 'completion-lapsed':
    case 'hearing-opened':
      return { until: event.payload.until };
    case 'due-changed': {
      const { before, after, cause, answer } = event.payload;
      const { kk, ru } = cause.reason;
      const until = answer === undefined ? {} : { until: answer.until };
      return { before: before.dueAt, after: after.dueAt, ...until, reasonKk: kk, reasonRu: ru };
    }
    default:
      return {};
  }
}
