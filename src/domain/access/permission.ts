import type { OfficeRole } from './office-role';
import type { Person } from './person';
import { needsSecondFactor } from './second-factor';

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
  'office-payments',
  'counter',
  'registrations',
  'administer',
  'journal',
  'payments',
  'own-factor',
  'demo',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const staff =
  (...roles: readonly OfficeRole[]) =>
  (person: Person | null): boolean =>
    person?.kind === 'staff' && roles.includes(person.role);

const isCitizen = (person: Person | null): boolean => person?.kind === 'citizen';
const isAtCounter = staff('operator', 'clerk');
const everybody = (): boolean => true;

const ENTRANCE = {
  public: everybody,
  guest: (person) => person === null,
  person: (person) => person !== null,
  citizen: isCitizen,
  applying: (person) => isCitizen(person) || isAtCounter(person),
  office: staff('clerk', 'head', 'operator', 'auditor', 'administrator'),
  'office-work': staff('clerk', 'head', 'operator'),
  'office-sign': staff('head'),
  'office-payments': staff('clerk', 'head'),
  counter: isAtCounter,
  registrations: staff('clerk', 'head', 'auditor'),
  administer: staff('administrator'),
  journal: staff('administrator', 'auditor'),
  payments: staff('administrator', 'auditor'),
  'own-factor': (person) => person !== null && needsSecondFactor(person),
  // Its routes exist in the demonstration only.
  demo: everybody,
} as const satisfies Record<Permission, (person: Person | null) => boolean>;

/** Whether a person (null: nobody is logged in) may use a route with this permission. */
export function mayEnter(permission: Permission, person: Person | null): boolean {
  return ENTRANCE[permission](person);
}
