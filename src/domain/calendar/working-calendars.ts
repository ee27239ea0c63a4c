import type { CalendarData } from './calendar-data';
import { workingCalendar, type WorkingCalendar } from './working-calendar';
import type { Week } from './week';

/** The calendars of both working weeks. */
export type WorkingCalendars = Readonly<Record<Week, WorkingCalendar>>;

/** Computes both calendars at once; done at start and whenever the data change. */
export function workingCalendars(data: CalendarData): WorkingCalendars {
  return { 5: workingCalendar(data, 5), 6: workingCalendar(data, 6) };
}
