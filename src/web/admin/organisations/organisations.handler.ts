import type { Clock } from '../../../kernel/clock';
import { OrganisationKind } from '../../../domain/organisation/organisation';
import type { listOrganisations } from '../../../use-cases/administration/find-organisation';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page } from '../../route';
import { presentOrganisations } from './organisations.presenter';

/** What the list needs. */
export interface OrganisationsUses {
  readonly listOrganisations: ReturnType<typeof listOrganisations>;
  readonly clock: Clock;
}

const LONGEST = 200;

/** Shows the organisations, by kind and by words. */
export function showOrganisations({ listOrganisations: list, clock }: OrganisationsUses): Handler {
  return async (context) => {
    const { kind, q = '', after = '' } = context.query;
    const asked = {
      kind: OrganisationKind.safeParse(kind).data ?? null,
      words: q.trim().slice(0, LONGEST),
      after,
    };
    const model = presentOrganisations(await list(demandPerson(context)), asked, clock.now(), context);
    return page('admin/organisations', model.heading, model);
  };
}
