import type { StaffRepository } from '../../data/staff';
import type { StaffMember } from '../../domain/access/person';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';

/** The transaction in which a decision about staff is written. */
export type DecisionTransaction = Parameters<StaffRepository['lockAdministrators']>[0];

export interface AdministrationDeps {
  readonly staff: Pick<StaffRepository, 'lockAdministrators' | 'administrates'>;
  readonly clock: Clock;
}

/**
 * Makes sure, inside the transaction of a decision about staff, that whoever decides is still an administrator, and that
 * somebody is left who can administrate. Such decisions wait for one another: of two administrators who suspend each
 * other at once, one is refused.
 * @param leaver login of whoever cannot administrate after the decision; null: nobody
 * @throws DomainError `forbidden`, `last-administrator`
 */
export async function demandAdministration(
  { staff, clock }: AdministrationDeps,
  trx: DecisionTransaction,
  { accountId }: StaffMember,
  leaver: string | null,
): Promise<void> {
  const lasting = await staff.lockAdministrators(trx, clock.now());
  if (!(await staff.administrates(trx, accountId))) throw new DomainError('forbidden');
  if (lasting.every((login) => login === leaver)) throw new DomainError('last-administrator');
}
