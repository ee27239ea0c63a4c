import { findOrganisation, listOrganisations } from '../use-cases/administration/find-organisation';
import { previewHours } from '../use-cases/administration/preview-hours';
import { previewOrganisation } from '../use-cases/administration/preview-organisation';
import { saveOrganisation } from '../use-cases/administration/save-organisation';
import { PROJECTIONS } from '../data/projections';
import type { OrganisationsPageDeps } from '../web/admin/organisations/organisations.routes';
import type { useCaseDeps } from './use-case-deps';

/** What the administrators' pages of organisations do. */
export function organisationsPage(deps: ReturnType<typeof useCaseDeps>): OrganisationsPageDeps {
  return {
    clock: deps.clock,
    listOrganisations: listOrganisations(deps),
    findOrganisation: findOrganisation(deps),
    previewOrganisation: previewOrganisation({ ...deps, previewHours: previewHours(deps) }),
    saveOrganisation: saveOrganisation({ ...deps, projections: PROJECTIONS }),
  };
}
