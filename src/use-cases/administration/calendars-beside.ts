import type { AdministeredRepository } from '../../data/administered';
import { calendarInForce } from '../../domain/administration/calendar-in-force';
import type { CalendarData } from '../../domain/calendar/calendar-data';
import { workingCalendars, type WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Clock } from '../../kernel/clock';
import type { CalendarDecision } from './calendar-decision';

export interface CalendarsBesideDeps {
  readonly administered: Pick<AdministeredRepository, 'listRules'>;
  /** The calendar that comes with the portal. */
  readonly printedCalendar: CalendarData;
  readonly clock: Clock;
}

/** The calendars around a decision. */
export interface CalendarsBeside {
  /** As they hold now. */
  readonly before: WorkingCalendars;
  /** As they would be. */
  readonly after: WorkingCalendars;
  /** As they were without anything decided about the same thing. */
  readonly others: WorkingCalendars;
}

/**
 * The calendars before, after and without a decision, all from one reading of what was decided: what others decide at
 * the same time is in all of them or in none.
 */
export async function calendarsBeside(
  { administered, printedCalendar, clock }: CalendarsBesideDeps,
  { kind, subject, value }: Pick<CalendarDecision, 'kind' | 'subject' | 'value'>,
): Promise<CalendarsBeside> {
  const now = clock.now();
  const versions = await administered.listRules();
  const others = versions.filter((version) => version.kind !== kind || version.subject !== subject);
  const made = { kind, subject, value, version: 1, effectiveFrom: now };
  // Only what `calendarInForce` reads of a version: the decision has no number and no author yet.
  const decided = made as (typeof versions)[number];
  const of = (held: typeof versions): WorkingCalendars =>
    workingCalendars(calendarInForce(printedCalendar, held, now));
  return { before: of(versions), after: of([...others, decided]), others: of(others) };
}
