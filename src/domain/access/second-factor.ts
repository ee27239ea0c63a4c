import type { OfficeRole } from './office-role';
import type { Person } from './person';

/** Roles whose password alone opens nothing: whoever has one changes the rules for everybody. */
const ROLES_WITH_SECOND_FACTOR: readonly OfficeRole[] = ['administrator'];

/** Whether a person must prove themselves twice. A session that was opened by a password alone is none for them. */
export function needsSecondFactor(person: Person): boolean {
  return person.kind === 'staff' && ROLES_WITH_SECOND_FACTOR.includes(person.role);
}
