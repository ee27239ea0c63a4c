import type { EventPayload } from '../../../domain/application/event';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { RequestContext } from '../../route';
import type { TimelineEntry } from './timeline-entry';

/** What a changed calendar moved: the time for the answer that is waited for, the time of the service, or both. */
export function dueChangeEntries(
  { before, after, answer, cause }: EventPayload<'due-changed'>,
  at: Date,
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
): TimelineEntry[] {
  const instant = (time: Date): string => `${dateInWords(time, language)}, ${timeOfDay(time)}`;
  const said = (iso: string): string => instant(new Date(iso));
  const reason = cause.reason[language];
  const about = { state: 'done' as const, time: instant(at) };
  const answered: TimelineEntry[] =
    answer === undefined
      ? []
      : [
          {
            ...about,
            title: w['status.event.answer-extended'],
            text: t('status.event.answer-extended.text', {
              ...{ before: said(answer.before), until: said(answer.until), reason },
            }),
          },
        ];
  if (answer !== undefined && before.dueAt === after.dueAt) return answered;
  const text = t('status.event.due-changed.text', {
    ...{ before: said(before.dueAt), after: said(after.dueAt), reason },
  });
  return [...answered, { ...about, title: w['status.event.due-changed'], text }];
}
