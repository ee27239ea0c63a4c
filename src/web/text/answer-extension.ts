import type { ApplicationEvent } from '../../domain/application/event';
import { dateInWords, timeOfDay } from '../../kernel/date-words';
import type { Language } from '../../kernel/language';

/** Why the applicant has longer to answer, as a sentence takes it. */
export interface AnswerExtension extends Readonly<Record<string, string>> {
  /** Until when they had before. */
  readonly before: string;
  readonly reason: string;
}

const BEGINNINGS = { completion: 'completion-asked', hearing: 'hearing-opened' } as const;

/** What a changed calendar did last to the time for an answer; null when it did nothing since the applicant was asked. */
export function answerExtension(
  events: readonly ApplicationEvent[],
  of: keyof typeof BEGINNINGS,
  language: Language,
): AnswerExtension | null {
  const begun = events.findLastIndex(({ type }) => type === BEGINNINGS[of]);
  const changes = events
    .slice(begun + 1)
    .flatMap((event) => (event.type === 'due-changed' ? [event.payload] : []));
  const last = changes.findLast(({ answer }) => answer?.of === of);
  if (last?.answer === undefined) return null;
  const before = new Date(last.answer.before);
  return {
    before: `${dateInWords(before, language)}, ${timeOfDay(before)}`,
    reason: last.cause.reason[language],
  };
}
