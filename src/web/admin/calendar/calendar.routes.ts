import type { showCalendarYear } from '../../../use-cases/administration/show-calendar-year';
import { read, type Route } from '../../route';
import { decisionRoutes } from '../decision/decision-routes';
import { type EntryUses, showEntry, submitEntry } from './entry.handler';
import { showYear } from './year.handler';

/** What the pages of the calendar do. */
export interface CalendarPageDeps extends EntryUses {
  readonly showCalendarYear: ReturnType<typeof showCalendarYear>;
}

const PLACE = '/admin/calendar';
/** A move that is being added, a move by its day, and Kurban-ait by its year. */
const ENTRIES = [`${PLACE}/new-move`, `${PLACE}/moves/:day`, `${PLACE}/kurban-ait/:year`];

/** The routes of the calendar. */
export function calendarRoutes(deps: CalendarPageDeps): Route[] {
  return [
    read(PLACE, 'administer', showYear(deps)),
    ...ENTRIES.flatMap((path) => decisionRoutes(path, { show: showEntry(deps), submit: submitEntry(deps) })),
  ];
}
