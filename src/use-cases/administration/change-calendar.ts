import type { NewJob } from '../../data/application-records';
import type { Person } from '../../domain/access/person';
import { knownEverywhereFrom } from '../../domain/administration/known-everywhere';
import type { ChangedDays } from '../../domain/calendar/changed-days';
import type { Clock } from '../../kernel/clock';
import type { CalendarDecision, CalendarKind } from './calendar-decision';
import { decide, type DecideDeps } from './decide';
import { previewCalendar, type PreviewCalendarDeps } from './preview-calendar';
import { RECOMPUTE_TASK, type RecomputePortion } from './recompute-due-times';

export type ChangeCalendarDeps = DecideDeps & PreviewCalendarDeps & { readonly clock: Clock };

/**
 * Changes the calendar, and has the due times of every running case reckoned anew by a job of the same transaction.
 * @throws DomainError those of {@link decide}
 */
export function changeCalendar(deps: ChangeCalendarDeps) {
  const preview = previewCalendar(deps);
  const write = decide(deps);
  return async (person: Person, { notice, ...decision }: CalendarDecision): Promise<void> => {
    const { days } = await preview(person, decision, null);
    const jobs = days === null ? [] : [recomputeJob(days, { ...decision, notice }, deps.clock.now())];
    await write<CalendarKind>(person, { ...decision, effectiveFrom: null }, { jobs });
  };
}

/** It waits until no process can still be filing by the old calendar. */
function recomputeJob(
  { first, last }: ChangedDays,
  { kind, subject, seenVersion, notice }: CalendarDecision,
  now: Date,
): NewJob {
  const decision = `${kind}/${subject}/${seenVersion + 1}`;
  const portion: RecomputePortion = { decision, reason: notice, first, last, after: null };
  const runAt = knownEverywhereFrom(now);
  return { task: RECOMPUTE_TASK, payload: { ...portion }, runAt };
}
