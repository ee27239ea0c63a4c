import type { OrganisationRepository } from '../../data/organisations';
import type { Projections } from '../../data/projections';
import type { StaffRepository } from '../../data/staff';
import type { StaffRecord } from '../../data/staff-record';
import type { Person, StaffMember } from '../../domain/access/person';
import { type AdministeredStaff, administrates } from '../../domain/administration/administered-staff';
import { DomainError } from '../../kernel/domain-error';
import { decide, type DecideDeps, type Decision } from './decide';
import { type AdministrationDeps, demandAdministration } from './demand-administration';
import { demandAdministrator } from './demand-administrator';
import { demandOwnIin } from './demand-own-iin';
import { staffValue } from './find-staff';
import { whenInForce } from './take-into-force';

/** What an administrator decides about a member of staff; nobody is withdrawn, but suspended. */
export type StaffDecision = Omit<Decision<'staff'>, 'kind' | 'value'> & { readonly value: AdministeredStaff };

interface PreviewDeps {
  readonly staff: Pick<StaffRepository, 'find' | 'countWouldStrand'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
}

export interface SaveStaffDeps extends DecideDeps, AdministrationDeps {
  readonly staff: AdministrationDeps['staff'] & Pick<StaffRepository, 'find' | 'isIinTaken'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly projections: Projections;
}

/**
 * Changes a member of staff. It counts from the next request of theirs; a suspension ends their sessions, and what they
 * can no longer work on goes back into its queue.
 * @throws DomainError those of {@link decide} and of {@link previewStaff}; `last-administrator` when nobody would be left
 * to administrate, `iin-taken`
 */
export function saveStaff(deps: SaveStaffDeps) {
  const write = decide(deps);
  return async (person: Person, change: StaffDecision): Promise<void> => {
    const author = demandAdministrator(person);
    const decision = { ...change, kind: 'staff' as const };
    const found = await demandChangeable(deps, author, decision.subject, decision.value);
    const leaver = administrates(decision.value) ? null : found.login;
    const { project, jobs } = whenInForce(decision, deps.projections);
    await write(person, decision, {
      standing: staffValue(found),
      ...(jobs === undefined ? {} : { jobs }),
      project: async (trx, version) => {
        await demandAdministration(deps, trx, author, leaver);
        await demandOwnIin(deps, trx, decision.subject, decision.value);
        await project?.(trx, version);
      },
    });
  };
}

/**
 * What a change would do: how many steps go back into their queues.
 * @throws DomainError `forbidden`; `not-found`; `invalid` for an unknown organisation; `own-access` when somebody suspends
 * themselves or gives up their own role
 */
export function previewStaff(deps: PreviewDeps) {
  return async (person: Person, login: string, value: AdministeredStaff): Promise<number> => {
    const found = await demandChangeable(deps, demandAdministrator(person), login, value);
    return deps.staff.countWouldStrand(found.accountId, value);
  };
}

async function demandChangeable(
  {
    staff,
    organisations,
  }: { readonly staff: Pick<StaffRepository, 'find'> } & Pick<PreviewDeps, 'organisations'>,
  author: StaffMember,
  login: string,
  value: AdministeredStaff,
): Promise<StaffRecord> {
  const found = await staff.find(login);
  if (found === undefined) throw new DomainError('not-found');
  await demandOrganisation(organisations, value);
  if (found.accountId === author.accountId && !administrates(value)) throw new DomainError('own-access');
  return found;
}

/** @throws DomainError `invalid` when nobody knows the place of work */
export async function demandOrganisation(
  organisations: Pick<OrganisationRepository, 'find'>,
  { organisationCode }: AdministeredStaff,
): Promise<void> {
  if ((await organisations.find(organisationCode)) === undefined) throw new DomainError('invalid');
}
