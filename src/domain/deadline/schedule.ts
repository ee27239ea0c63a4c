import type { Week } from '../calendar/week';
import type { Hours } from './hours';

/** Where the act's own hours leave a question, and how it was settled; shown with every date that depends on it. */
export type ScheduleNote =
  | { readonly code: 'hours-not-stated'; readonly place: string }
  | { readonly code: 'days-not-stated'; readonly place: string }
  | { readonly code: 'narrower-hours-taken'; readonly place: string; readonly printed: string }
  | { readonly code: 'duty-offices-not-taken'; readonly place: string }
  | { readonly code: 'organisation-hours'; readonly place: string };

/** When a place works. Holidays and moved days come from the calendar of its week. */
export interface Schedule {
  readonly week: Week;
  /** Open at any hour of any day, as the portal is. */
  readonly roundTheClock: boolean;
  readonly hours: Hours;
  /** Hours in which applications are taken. */
  readonly intake: Hours;
  /** Clause by which a filing after the working time, on a weekend or holiday counts as made on the next working day. */
  readonly nextWorkingDayClause: string | null;
  /** That clause speaks of days off alone: what comes late on a working day still counts as made on it. */
  readonly holdsDaysOffOnly?: boolean;
  readonly notes: readonly ScheduleNote[];
}
