import { read, type Route } from '../route';
import { type CalendarPageDeps, calendarRoutes } from './calendar/calendar.routes';
import { type DeadlinesPageDeps, deadlinesRoutes } from './deadlines/deadlines.routes';
import { showAdminHome, type HomeUses } from './home/home.handler';
import { journalRoutes, type JournalPageDeps } from './journal/journal.routes';
import { undeliveredRoutes } from './messages/messages.routes';
import type { UndeliveredUses } from './messages/messages.handler';
import { openingsRoutes, type OpeningsPageDeps } from './openings/openings.routes';
import { adminOffersRoutes, type OffersPageDeps } from './offers/offers.routes';
import { type OrganisationsPageDeps, organisationsRoutes } from './organisations/organisations.routes';
import { paymentsRoutes, type PaymentsPageDeps } from './payments/payments.routes';
import { type StaffPageDeps, staffRoutes } from './staff/staff.routes';
import { systemsRoutes, type SystemsPageDeps } from './systems/systems.routes';
import { textsRoutes, type TextsPageDeps } from './texts/texts.routes';

/** What the pages of administrators are made of. */
export interface AdminDeps
  extends
    HomeUses,
    DeadlinesPageDeps,
    CalendarPageDeps,
    OpeningsPageDeps,
    TextsPageDeps,
    OrganisationsPageDeps,
    StaffPageDeps,
    SystemsPageDeps,
    UndeliveredUses,
    JournalPageDeps,
    PaymentsPageDeps,
    OffersPageDeps {}

/** The routes of administrators, and of auditors to the journal. */
export function adminRoutes(deps: AdminDeps): Route[] {
  return [
    read('/admin', 'administer', showAdminHome(deps)),
    ...deadlinesRoutes(deps),
    ...calendarRoutes(deps),
    ...openingsRoutes(deps),
    ...textsRoutes(deps),
    ...organisationsRoutes(deps),
    ...staffRoutes(deps),
    ...systemsRoutes(deps),
    ...undeliveredRoutes(deps),
    ...journalRoutes(deps),
    ...paymentsRoutes(deps),
    ...adminOffersRoutes(deps),
  ];
}
