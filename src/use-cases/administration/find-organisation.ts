import type { AdministeredRepository } from '../../data/administered';
import type { OrganisationRepository } from '../../data/organisations';
import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { DomainError } from '../../kernel/domain-error';
import { decidedOrganisations, type DecidedOrganisation } from './decided-organisations';
import { demandAdministrator } from './demand-administrator';

/** An organisation with its history, the newest version first. */
export interface OrganisationView extends DecidedOrganisation {
  readonly history: readonly AdministeredVersion<'organisation'>[];
}

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'listLatest' | 'history'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
}

/** Every organisation for the list. @throws DomainError `forbidden` */
export function listOrganisations(deps: Deps) {
  return async (person: Person): Promise<DecidedOrganisation[]> => {
    demandAdministrator(person);
    return decidedOrganisations(deps);
  };
}

/** One organisation with its history. @throws DomainError `forbidden`, `not-found` */
export function findOrganisation(deps: Deps) {
  return async (person: Person, code: string): Promise<OrganisationView> => {
    demandAdministrator(person);
    const [all, history] = await Promise.all([
      decidedOrganisations(deps),
      deps.administered.history('organisation', code),
    ]);
    const found = all.find((organisation) => organisation.code === code);
    if (found === undefined) throw new DomainError('not-found');
    return { ...found, version: history[0]?.version ?? 0, history };
  };
}
