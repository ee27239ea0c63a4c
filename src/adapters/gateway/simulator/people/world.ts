import type { NotaryPower } from '../../../../domain/registry/notary-power';
import type { RegisteredAddress, RegisteredPerson } from '../../../../domain/registry/registered-person';
import type { PlainDate } from '../../../../kernel/plain-date';
import type { Household, HouseholdRole } from '../population';
import { seededDraw, type Draw } from './draw';
import { issueNumbers, type Numbers } from './issue-numbers';
import { emptyRegisters, type Registers } from './registers';

/** A person while the population is made: names change, and people die. */
export type Person = Omit<RegisteredPerson, 'address'>;

/** The country while it is made. Nothing happens in it after `asOf`. */
export interface World {
  readonly asOf: PlainDate;
  readonly draw: Draw;
  readonly numbers: Numbers;
  readonly registers: Registers;
  readonly households: Household[];
  readonly powers: NotaryPower[];
  /** People whose lives are told in full already: nothing else is made up about them. */
  readonly told: Set<string>;
}

/** An empty country; `taken` are IINs in use. */
export function newWorld(seed: number, asOf: PlainDate, taken: Iterable<string>): World {
  return {
    asOf,
    draw: seededDraw(seed),
    numbers: issueNumbers(taken),
    registers: emptyRegisters(),
    households: [],
    powers: [],
    told: new Set(),
  };
}

/** Puts people under one roof. The first of them is its head. */
export function settle(
  world: World,
  address: RegisteredAddress,
  members: readonly (readonly [HouseholdRole, Person])[],
  aspMonths: Household['aspMonths'] = {},
): Household {
  const household: Household = {
    id: `made${letters(world.households.length)}`,
    address,
    members: members.map(([role, person]) => Object.assign(person, { role })),
    aspMonths,
  };
  world.households.push(household);
  return household;
}

function letters(number: number): string {
  return [...number.toString(10)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
