import type { AdministeredRepository } from '../../data/administered';
import type { RunningCase, RunningCaseRepository, RunningKey } from '../../data/running-cases';
import type { Person } from '../../domain/access/person';
import { calendarInForce } from '../../domain/administration/calendar-in-force';
import type { CalendarData } from '../../domain/calendar/calendar-data';
import { changedDays, type ChangedDays } from '../../domain/calendar/changed-days';
import { workingCalendars, type WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Clock } from '../../kernel/clock';
import { termNow, type TermNowDeps } from '../cases/term-now';
import type { Reference } from '../filing/reference';
import type { CalendarDecision } from './calendar-decision';
import { demandAdministrator } from './demand-administrator';
import { touchedRange } from './touched-range';

/** A running case whose due time a changed calendar moves. */
export interface MovedCase {
  readonly number: string;
  readonly serviceId: string;
  readonly organisationCode: string;
  readonly filedAt: Date;
  readonly before: Date;
  readonly after: Date;
}

/** What a decision about the calendar would do. */
export interface CalendarPreview {
  /** Null: no day changes. */
  readonly days: ChangedDays | null;
  readonly moved: readonly MovedCase[];
  /** How many of the cases that were looked at move to a later and to an earlier time. */
  readonly later: number;
  readonly earlier: number;
  /** How many cases were looked at. */
  readonly seen: number;
  /** Where the list goes on; null at its end. */
  readonly next: RunningKey | null;
}

export interface PreviewCalendarDeps extends TermNowDeps {
  readonly administered: Pick<AdministeredRepository, 'listRules'>;
  readonly running: Pick<RunningCaseRepository, 'list'>;
  readonly reference: TermNowDeps['reference'] & Pick<Reference, 'calendars'>;
  /** The calendar that comes with the portal. */
  readonly printedCalendar: CalendarData;
  readonly clock: Clock;
}

/** So many running cases are reckoned for one page of the preview. */
const SEEN_AT_ONCE = 2_000;
/** So many of those that move are listed on one page. */
const LISTED = 50;

/**
 * Every running due time that a decision about the calendar would change, page by page; nothing is written.
 * @throws DomainError `forbidden`
 */
export function previewCalendar(deps: PreviewCalendarDeps) {
  const term = termNow(deps);
  return async (
    person: Person,
    decision: Pick<CalendarDecision, 'kind' | 'subject' | 'value'>,
    after: RunningKey | null,
  ): Promise<CalendarPreview> => {
    demandAdministrator(person);
    const [before, changed] = await Promise.all([deps.reference.calendars(), calendarsAfter(deps, decision)]);
    const days = changedDays(before, changed);
    if (days === null) return { days, moved: [], later: 0, earlier: 0, seen: 0, next: null };
    const cases = await deps.running.list(touchedRange(days), after, SEEN_AT_ONCE);
    return { days, ...(await movedOf(cases, (one) => term(one, changed))) };
  };
}

/** The calendars as they would be. */
async function calendarsAfter(
  { administered, printedCalendar, clock }: PreviewCalendarDeps,
  { kind, subject, value }: Pick<CalendarDecision, 'kind' | 'subject' | 'value'>,
): Promise<WorkingCalendars> {
  const now = clock.now();
  const others = (await administered.listRules()).filter(
    (version) => version.kind !== kind || version.subject !== subject,
  );
  const decided = { kind, subject, value, version: 1, effectiveFrom: now };
  return workingCalendars(
    calendarInForce(printedCalendar, [...others, decided as (typeof others)[number]], now),
  );
}

async function movedOf(
  cases: readonly RunningCase[],
  reckon: (one: RunningCase) => Promise<{ dueAt: Date }>,
): Promise<Omit<CalendarPreview, 'days'>> {
  const moved: MovedCase[] = [];
  let seen = 0;
  let last: RunningCase | undefined;
  for (const one of cases) {
    const { dueAt } = await reckon(one);
    seen += 1;
    last = one;
    if (dueAt.getTime() === one.dueAt.getTime()) continue;
    const { number, organisationCode, filedAt, filed } = one;
    moved.push({
      number,
      organisationCode,
      filedAt,
      serviceId: filed.serviceId,
      before: one.dueAt,
      after: dueAt,
    });
    if (moved.length === LISTED) break;
  }
  const later = moved.filter(({ before, after }) => after > before).length;
  const goesOn = seen < cases.length || cases.length === SEEN_AT_ONCE;
  return {
    moved,
    later,
    earlier: moved.length - later,
    seen,
    next: goesOn && last !== undefined ? { dueAt: last.dueAt, id: last.id } : null,
  };
}
