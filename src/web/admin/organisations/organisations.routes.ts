import { act, read, type Route } from '../../route';
import { decideOrganisation } from './decide-organisation.handler';
import { type OrganisationUses, showNewOrganisation, showOrganisation } from './organisation.handler';
import { type OrganisationsUses, showOrganisations } from './organisations.handler';

/** What the pages of organisations do. */
export type OrganisationsPageDeps = OrganisationsUses & OrganisationUses;

/** Organisations, offices and service centres: addresses, phones, districts, hours. */
export function organisationsRoutes(deps: OrganisationsPageDeps): Route[] {
  return [
    read('/admin/organisations', 'administer', showOrganisations(deps)),
    read('/admin/organisations/new', 'administer', showNewOrganisation(deps)),
    act('/admin/organisations/new', 'administer', decideOrganisation(deps)),
    read('/admin/organisations/:code', 'administer', showOrganisation(deps)),
    act('/admin/organisations/:code', 'administer', decideOrganisation(deps)),
  ];
}
