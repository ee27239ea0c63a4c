import type { NotaryPower } from '../../../../domain/registry/notary-power';
import { addDays, plainDate } from '../../../../kernel/plain-date';
import type { Household, Population } from '../population';
import { foundFamily, marryOff, type Couple } from './couples';
import { giveHomes } from './homes';
import { registerKnown } from './known-people';
import { endow, foundFirms } from './money';
import type { Registers } from './registers';
import { teach } from './schooling';
import type { Situation } from './situation';
import { situationsOfDisability } from './situations-of-disability';
import { situationsOfFamilies } from './situations-of-families';
import { situationsOfLoss } from './situations-of-loss';
import { provide } from './welfare';
import { newWorld, type Person, type World } from './world';

/** The day up to which the simulated registers are kept, whatever day it is: so the same people are always the same. */
export const AS_OF = plainDate('2026-11-15');

const SEED = 2026;
const FOUNDERS = 310;
const POWERS = 30;

/** Everybody and everything that the simulated registries know. */
export interface Country {
  readonly families: readonly Household[];
  readonly powersOfAttorney: readonly NotaryPower[];
  readonly registers: Registers;
  readonly situations: readonly Situation[];
}

/**
 * The people of the file, the families of the situations, and some two thousand more over three generations. The same
 * seed makes the same country; it takes some tens of milliseconds.
 */
export function makeCountry(known: Population, seed: number = SEED): Country {
  const taken = known.families.flatMap(({ members }) => members.map(({ iin }) => iin));
  const world = newWorld(seed, AS_OF, taken);
  const situations = [
    ...situationsOfFamilies(world),
    ...situationsOfDisability(world),
    ...situationsOfLoss(world),
  ];
  const founders = Array.from({ length: FOUNDERS }, () => foundFamily(world));
  const { couples, single } = marryOff(world, founders);
  giveHomes(world, [...founders.map(alone), ...couples], single);
  registerKnown(world, known.families);
  const families = [...known.families, ...world.households];
  finish(world, families, founders);
  return {
    families,
    powersOfAttorney: [...known.powersOfAttorney, ...world.powers],
    registers: world.registers,
    situations,
  };
}

/** The children of the first generation live with their own families. */
function alone(couple: Couple): Couple {
  return { ...couple, children: [] };
}

function finish(world: World, families: readonly Household[], founders: readonly Couple[]): void {
  const people = new Map<string, Person>(
    families.flatMap(({ members }) => members.map((member) => [member.iin, member] as const)),
  );
  for (const person of people.values()) {
    teach(world, person);
    endow(world, person);
  }
  provide(world, people);
  foundFirms(world, [...people.values()].filter(isHead));
  for (const { him, children } of founders.slice(0, POWERS)) empower(world, him, children[0]);
}

function isHead({ deceasedOn, birthDate }: Person): boolean {
  return deceasedOn === undefined && birthDate < '1998';
}

/** A parent lets a grown child act by a notarised power of attorney. */
function empower(world: World, principal: Person, representative: Person | undefined): void {
  if (representative === undefined || principal.deceasedOn !== undefined) return;
  const certifiedOn = addDays(AS_OF, -world.draw.int(10, 900));
  world.powers.push({
    number: `${certifiedOn.slice(0, 4)}-${world.numbers.record().slice(-6)}`,
    principalIin: principal.iin,
    representativeIin: representative.iin,
    certifiedOn,
    validUntil: addDays(certifiedOn, 1095),
    notary: { name: 'Сәрсенова Г. М.', licence: '0001234' },
    powers: {
      kk: 'Мемлекеттік қызметтерді алу кезінде өкілдік ету',
      ru: 'Представительство при получении государственных услуг',
    },
  });
}
