import type { StaffRepository } from '../../data/staff';
import type { AdministeredStaff } from '../../domain/administration/administered-staff';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';

type Transaction = Parameters<StaffRepository['isIinTaken']>[0];

/**
 * An IIN belongs to one official. Asked in the transaction of the change, when no other administrator can change anybody.
 * @throws DomainError `iin-taken`
 */
export async function demandOwnIin(
  { staff, clock }: { readonly staff: Pick<StaffRepository, 'isIinTaken'>; readonly clock: Clock },
  trx: Transaction,
  login: string,
  { iin }: AdministeredStaff,
): Promise<void> {
  if (iin === undefined || iin === null) return;
  if (await staff.isIinTaken(trx, iin, login, clock.now())) throw new DomainError('iin-taken');
}
