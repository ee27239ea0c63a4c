import type { AdministeredRepository } from '../../data/administered';
import type { OrganisationRepository } from '../../data/organisations';
import type { Projections } from '../../data/projections';
import type { Person } from '../../domain/access/person';
import type { AdministeredOrganisation } from '../../domain/administration/administered-organisation';
import { isOrganisationCode } from '../../domain/administration/administered-organisation';
import { DomainError } from '../../kernel/domain-error';
import { decide, type DecideDeps, type Decision } from './decide';
import { decidedOrganisations, type DecidedOrganisation } from './decided-organisations';
import { demandAdministrator } from './demand-administrator';
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
 * @throws DomainError those of {@link decide}; `not-found`, for a new one `code-taken` or `invalid`; `default-needed`
 * when no other would take what no district decides
 */
export function saveOrganisation(deps: SaveOrganisationDeps) {
  const write = decide(deps);
  return async (person: Person, organisation: OrganisationDecision, isNew: boolean): Promise<void> => {
    demandAdministrator(person);
    const decision = { ...organisation, kind: 'organisation' as const };
    const all = await decidedOrganisations(deps);
    const own = all.find(({ code }) => code === decision.subject);
    demandPlace(decision.subject, own, isNew);
    demandDefault(decision, all);
    const { project, jobs } = whenInForce(decision, deps.projections);
    const replaced = all.filter((other) => isReplaced(other, decision));
    await write(person, decision, {
      ...(own === undefined ? {} : { standing: own.row }),
      ...(jobs === undefined ? {} : { jobs }),
      project: async (trx, version) => {
        await project?.(trx, version);
        const append: typeof deps.administered.append = (next, consequences) =>
          deps.administered.append(next, consequences, trx);
        const within = decide({ ...deps, administered: { ...deps.administered, append } });
        for (const other of replaced) {
          const less = withoutDefault(other, decision);
          const setting = other.row === null ? {} : { standing: other.row };
          await within(person, less, { ...setting, ...whenInForce(less, deps.projections) });
        }
      },
    });
  };
}

function demandPlace(code: string, own: DecidedOrganisation | undefined, isNew: boolean): void {
  if (!isNew && own === undefined) throw new DomainError('not-found');
  if (isNew && !isOrganisationCode(code)) throw new DomainError('invalid');
  if (isNew && own !== undefined) throw new DomainError('code-taken');
}

/** Somebody of each kind must take what no district decides. */
function demandDefault({ subject, value }: OrganisationDecision, all: readonly DecidedOrganisation[]): void {
  const own = all.find(({ code }) => code === subject);
  if (own === undefined || !own.value.isDefault) return;
  const gives = !value.isDefault || value.kind !== own.value.kind;
  const others = all.some(
    ({ code, value: other }) => code !== subject && other.kind === own.value.kind && other.isDefault,
  );
  if (gives && !others) throw new DomainError('default-needed');
}

function isReplaced(
  { code, value }: DecidedOrganisation,
  { subject, value: own }: OrganisationDecision,
): boolean {
  return own.isDefault && code !== subject && value.kind === own.kind && value.isDefault;
}

function withoutDefault(
  { code, value, version }: DecidedOrganisation,
  { effectiveFrom, reason, act }: OrganisationDecision,
) {
  const less = { ...value, isDefault: false };
  return {
    kind: 'organisation' as const,
    ...{ subject: code, value: less, seenVersion: version, effectiveFrom, reason, act },
  };
}
