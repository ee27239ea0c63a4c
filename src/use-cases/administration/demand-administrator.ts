import type { Person, StaffMember } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';

/** @throws DomainError `forbidden` for everybody who does not keep the rules. */
export function demandAdministrator(person: Person): StaffMember {
  if (person.kind !== 'staff' || person.role !== 'administrator') throw new DomainError('forbidden');
  return person;
}
