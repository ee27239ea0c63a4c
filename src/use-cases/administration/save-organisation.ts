import type { AdministeredRepository } from '../../data/administered';
import type { OrganisationRepository } from '../../data/organisations';
import type { Projections } from '../../data/projections';
import type { Person } from '../../domain/access/person';
import type { AdministeredOrganisation } from '../../domain/administration/administered-organisation';
import { decide, type DecideDeps, type Decision } from './decide';
import { decidedOrganisations } from './decided-organisations';
import { demandAdministrator } from './demand-administrator';
import { demandOrganisation, replacedBy } from './demand-organisation';
import { giveUpDefault } from './give-up-default';
import { whenInForce } from './take-into-force';

/** What an administrator decides about an organisation; they are never withdrawn. */
export type OrganisationDecision = Omit<Decision<'organisation'>, 'kind' | 'value'> & {
  readonly value: AdministeredOrganisation;
};

export interface SaveOrganisationDeps extends DecideDeps {
  readonly administered: Pick<AdministeredRepository, 'append' | 'history' | 'listLatest'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
  readonly projections: Projections;
}

/**
 * Changes an organisation, or brings in a new one. Of each kind exactly one takes what no district decides: with a new
 * one the former gives it up in the same transaction, by a decision of its own.
 * @throws DomainError those of {@link decide} and of {@link demandOrganisation}
 */
export function saveOrganisation(deps: SaveOrganisationDeps) {
  const write = decide(deps);
  return async (person: Person, organisation: OrganisationDecision, isNew: boolean): Promise<void> => {
    demandAdministrator(person);
    const decision = { ...organisation, kind: 'organisation' as const };
    const all = await decidedOrganisations(deps);
    const own = demandOrganisation({ ...decision, isNew }, all);
    const { project, jobs } = whenInForce(decision, deps.projections);
    const replaced = replacedBy(decision, all);
    await write(person, decision, {
      ...(own === undefined ? {} : { standing: own.row }),
      ...(jobs === undefined ? {} : { jobs }),
      project: async (trx, version) => {
        await project?.(trx, version);
        for (const other of replaced) await giveUpDefault(deps, trx)(person, other, decision);
      },
    });
  };
}
