import type { listJournal } from '../../use-cases/administration/list-journal';
import { read, type Route } from '../route';
import { showAdminHome } from './home/home.handler';
import { type OrganisationsPageDeps, organisationsRoutes } from './organisations/organisations.routes';

/** What the pages of administrators are made of. */
export interface AdminDeps extends OrganisationsPageDeps {
  readonly listJournal: ReturnType<typeof listJournal>;
}

/** The routes of administrators, and of auditors to the journal. */
export function adminRoutes(deps: AdminDeps): Route[] {
  return [read('/admin', 'administer', showAdminHome(deps)), ...organisationsRoutes(deps)];
}
