import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';

/**
 * How the calendar last moved the due time of the service or of the open step, and why. Where it moved nothing but the
 * time for an answer, that is said beside the answer.
 */
export function dueChangeOf(
  { events }: Pick<CaseView, 'events'>,
  { t, language }: Pick<RequestContext, 't' | 'language'>,
): string | null {
  const changes = events.flatMap((event) => (event.type === 'due-changed' ? [event] : []));
  const last = changes.findLast(
    ({ payload: { before, after } }) => before.dueAt !== after.dueAt || before.stepDueAt !== after.stepDueAt,
  );
  if (last === undefined) return null;
  const { before, cause } = last.payload;
  const was = new Date(before.dueAt);
  return t('office.due-changed-on', {
    on: dateInWords(last.at, language),
    before: `${dateInWords(was, language)}, ${timeOfDay(was)}`,
    reason: cause.reason[language],
  });
}
