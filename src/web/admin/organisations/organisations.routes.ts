import { read, type Route } from '../../route';
import { decisionRoutes } from '../decision/decision-routes';
import { decideOrganisation } from './decide-organisation.handler';
import { type OrganisationUses, showNewOrganisation, showOrganisation } from './organisation.handler';
import { type OrganisationsUses, showOrganisations } from './organisations.handler';

/** What the pages of organisations do. */
export type OrganisationsPageDeps = OrganisationsUses & OrganisationUses;

/** Organisations, offices and service centres: addresses, phones, districts, hours. */
export function organisationsRoutes(deps: OrganisationsPageDeps): Route[] {
  const submit = decideOrganisation(deps);
  return [
    read('/admin/organisations', 'administer', showOrganisations(deps)),
    ...decisionRoutes('/admin/organisations/new', { show: showNewOrganisation(deps), submit }),
    ...decisionRoutes('/admin/organisations/:code', { show: showOrganisation(deps), submit }),
  ];
}
