import type { listJournal } from '../../use-cases/administration/list-journal';
import { read, type Route } from '../route';
import { type CalendarPageDeps, calendarRoutes } from './calendar/calendar.routes';
import { type DeadlinesPageDeps, deadlinesRoutes } from './deadlines/deadlines.routes';
import { showAdminHome } from './home/home.handler';
import { type OrganisationsPageDeps, organisationsRoutes } from './organisations/organisations.routes';
import { servicesRoutes, type ServicesPageDeps } from './services/services.routes';
import { type StaffPageDeps, staffRoutes } from './staff/staff.routes';
import { textsRoutes, type TextsPageDeps } from './texts/texts.routes';

/** What the pages of administrators are made of. */
export interface AdminDeps
  extends
    DeadlinesPageDeps,
    CalendarPageDeps,
    ServicesPageDeps,
    TextsPageDeps,
    OrganisationsPageDeps,
    StaffPageDeps {
  readonly listJournal: ReturnType<typeof listJournal>;
}

/** The routes of administrators, and of auditors to the journal. */
export function adminRoutes(deps: AdminDeps): Route[] {
  return [
    read('/admin', 'administer', showAdminHome(deps)),
    ...deadlinesRoutes(deps),
    ...calendarRoutes(deps),
    ...servicesRoutes(deps),
    ...textsRoutes(deps),
    ...organisationsRoutes(deps),
    ...staffRoutes(deps),
  ];
}
