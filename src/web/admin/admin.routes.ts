import type { listJournal } from '../../use-cases/administration/list-journal';
import { read, type Route } from '../route';
import { type CalendarPageDeps, calendarRoutes } from './calendar/calendar.routes';
import { showAdminHome } from './home/home.handler';

/** What the pages of administrators are made of. */
export interface AdminDeps extends CalendarPageDeps {
  readonly listJournal: ReturnType<typeof listJournal>;
}

/** The routes of administrators, and of auditors to the journal. */
export function adminRoutes(deps: AdminDeps): Route[] {
  return [read('/admin', 'administer', showAdminHome(deps)), ...calendarRoutes(deps)];
}
