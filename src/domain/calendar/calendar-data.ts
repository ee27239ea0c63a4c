import type { CalendarYear, DecreedMove } from './calendar-year';
import type { StandingHolidays } from './standing-holidays';

/** Everything the working calendars are computed from: the years that are known, and the rule for all others. */
export interface CalendarData {
  readonly years: readonly CalendarYear[];
  readonly standing: StandingHolidays;
  /** Moves by order in years of which nothing else is known yet. */
  readonly moves?: readonly DecreedMove[];
}
