import type { OfficeRole } from './office-role';
import type { Person } from './person';

/**
 * What a route asks for. `public` is for everybody, `guest` for whoever is not logged in; the others name who may
 * enter at all. Whose data may be touched is decided by `can-see-case` and its neighbours, inside the use case.
 */
export const PERMISSIONS = [
  'public',
  'guest',
  'person',
  'citizen',
  'applying',
  'office',
  'office-work',
  'office-sign',
  'counter',
  'demo',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const OFFICE_RIGHTS = {
  office: ['clerk', 'head', 'operator', 'auditor', 'administrator'],
  'office-work': ['clerk', 'head', 'operator'],
  'office-sign': ['head'],
  counter: ['operator', 'clerk'],
} satisfies Record<string, readonly OfficeRole[]>;

/** Whether a person (null: nobody is logged in) may use a route with this permission. */
export function mayEnter(permission: Permission, person: Person | null): boolean {
  switch (permission) {
    case 'public':
    case 'demo':
      return true;
    case 'guest':
      return person === null;
    case 'person':
      return person !== null;
    case 'citizen':
      return person?.kind === 'citizen';
    case 'applying':
      return person?.kind === 'citizen' || hasRight('counter', person);
    case 'office':
    case 'office-work':
    case 'office-sign':
    case 'counter':
      return hasRight(permission, person);
  }
}

function hasRight(right: keyof typeof OFFICE_RIGHTS, person: Person | null): boolean {
  const roles: readonly OfficeRole[] = OFFICE_RIGHTS[right];
  return person?.kind === 'staff' && roles.includes(person.role);
}
