import type { RegisteredAddress } from '../../../../domain/registry/registered-person';
import { plainDate } from '../../../../kernel/plain-date';
import type { HouseholdRole } from '../population';
import { newPerson } from './life';
import { KAZAKH } from './names';
import { almalyAddress } from './places';
import { settle, type Person, type World } from './world';

/** A family made for one situation of the benefits, so that it can be tried. */
export interface Situation {
  /** What is special, in words for whoever tries it. */
  readonly what: string;
  /** Who is who in it; the applicant comes first. */
  readonly people: readonly (readonly [string, Person])[];
  /** Numbers that are typed besides: accounts, a BIN. */
  readonly numbers: readonly (readonly [string, string])[];
}

/** A grown-up of a situation. */
export function adult(world: World, sex: Person['sex'], bornOn: string): Person {
  return newPerson(world, { bornOn: plainDate(bornOn), sex, stock: KAZAKH });
}

/** Gives a family its home and keeps everything else from being made up about it. By default in Almaly district. */
export function tell(
  world: World,
  members: readonly (readonly [HouseholdRole, Person])[],
  address: RegisteredAddress = almalyAddress(world.draw),
): void {
  settle(world, address, members);
  for (const [, { iin }] of members) world.told.add(iin);
}
