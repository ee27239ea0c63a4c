import type { NewJob } from '../../data/application-records';
import type { Person } from '../../domain/access/person';
import { knownEverywhereFrom } from '../../domain/administration/known-everywhere';
import type { ChangedDays } from '../../domain/calendar/changed-days';
import { DomainError } from '../../kernel/domain-error';
import type { CalendarDecision, CalendarKind } from './calendar-decision';
import { checkCalendar, type CheckCalendarDeps } from './check-calendar';
import { decide, type DecideDeps } from './decide';
import { previewCalendar, type CalendarPreview, type PreviewCalendarDeps } from './preview-calendar';
import { RECOMPUTE_TASK, recomputeKey, type RecomputePortion } from './recompute-due-times';

export type ChangeCalendarDeps = DecideDeps & PreviewCalendarDeps & CheckCalendarDeps;

/**
 * Changes the calendar, and has the due times of every running case reckoned anew by a job of the same transaction.
 * @returns what it does, as the preview says it
 * @throws DomainError those of {@link decide}; `invalid` for what {@link checkCalendar} finds
 */
export function changeCalendar(deps: ChangeCalendarDeps) {
  const check = checkCalendar(deps);
  const preview = previewCalendar(deps);
  const write = decide(deps);
  return async (person: Person, { notice, ...decision }: CalendarDecision): Promise<CalendarPreview> => {
    if ((await check(person, decision)).length > 0) throw new DomainError('invalid');
    const effect = await preview(person, decision, null);
    const { days } = effect;
    const jobs = days === null ? [] : [recomputeJob(days, { ...decision, notice }, deps.clock.now())];
    await write<CalendarKind>(person, { ...decision, effectiveFrom: null }, { jobs });
    return effect;
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
  return {
    task: RECOMPUTE_TASK,
    payload: { ...portion },
    key: recomputeKey(portion),
    runAt: knownEverywhereFrom(now),
  };
}
