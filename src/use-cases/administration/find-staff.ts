import type { AdministeredRepository } from '../../data/administered';
import type { StaffRepository } from '../../data/staff';
import type { StaffFilter, StaffPage } from '../../data/staff-list';
import type { StaffRecord } from '../../data/staff-record';
import type { Person } from '../../domain/access/person';
import type { AdministeredStaff } from '../../domain/administration/administered-staff';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { DomainError } from '../../kernel/domain-error';
import { demandAdministrator } from './demand-administrator';

export type { StaffFilter } from '../../data/staff-list';

/** A member of staff as they are now, with what was decided about them, the newest first. */
export interface StaffView {
  readonly record: StaffRecord;
  readonly value: AdministeredStaff;
  readonly history: readonly AdministeredVersion<'staff'>[];
  readonly accessHistory: readonly AdministeredVersion<'staff-access'>[];
}

interface ListDeps {
  readonly staff: Pick<StaffRepository, 'find' | 'list'>;
}

interface FindDeps {
  readonly staff: Pick<StaffRepository, 'find'>;
  readonly administered: Pick<AdministeredRepository, 'history'>;
}

/** Members of staff by name, page by page; `after` is the login of the last one seen. @throws DomainError `forbidden` */
export function listStaff({ staff }: ListDeps) {
  return async (person: Person, filter: StaffFilter, after: string | null): Promise<StaffPage> => {
    demandAdministrator(person);
    const last = after === null ? undefined : await staff.find(after);
    return staff.list(filter, last === undefined ? null : { name: last.name, login: last.login });
  };
}

/** One member of staff with everything decided about them. @throws DomainError `forbidden`, `not-found` */
export function findStaff({ staff, administered }: FindDeps) {
  return async (person: Person, login: string): Promise<StaffView> => {
    demandAdministrator(person);
    const [record, history, accessHistory] = await Promise.all([
      staff.find(login),
      administered.history('staff', login),
      administered.history('staff-access', login),
    ]);
    if (record === undefined) throw new DomainError('not-found');
    return { record, value: staffValue(record), history, accessHistory };
  };
}

/** What an administrator keeps of a member of staff, as the tables have it now. */
export function staffValue(record: StaffRecord): AdministeredStaff {
  const { name, role, organisationCode, position, email, language, status, iin } = record;
  return { name, role, organisationCode, position, email, language, status, iin };
}
