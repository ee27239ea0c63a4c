import type { Household, HouseholdRole } from '../population';
import { addDays, type PlainDate } from '../../../../kernel/plain-date';
import type { Couple } from './couples';
import { named } from './life';
import { drawAddress } from './places';
import { append } from './registers';
import { settle, type Person, type World } from './world';
import { ageOn, later } from './years';

/** At this age children have moved out. */
const MOVED_OUT = 24;
const GROWN_UP = 18;
/** From fourteen on a ward has a trustee (қамқоршы), before that a guardian (қорғаншы). */
const TRUSTEE_AGE = 14;

/** Gives every couple a home, and everybody else one of their own. */
export function giveHomes(world: World, couples: readonly Couple[], others: readonly Person[]): void {
  const housed = new Set<string>();
  for (const couple of couples) {
    for (const { iin } of houseCouple(world, couple)) housed.add(iin);
  }
  const grown = couples.flatMap(({ children }) => children).concat(others);
  for (const person of grown) {
    if (housed.has(person.iin)) continue;
    housed.add(person.iin);
    settle(world, drawAddress(world.draw), [['head', person]]);
  }
}

function houseCouple(world: World, { him, her, marriage, children }: Couple): readonly Person[] {
  const atHome = children.filter(({ birthDate }) => ageOn(birthDate, world.asOf) < MOVED_OUT);
  if (marriage.divorce !== undefined) {
    settle(world, drawAddress(world.draw), [['head', him]]);
    return house(world, her, undefined, atHome).concat(him);
  }
  if (him.deceasedOn !== undefined && her.deceasedOn !== undefined) {
    settle(world, drawAddress(world.draw), [
      ['head', him],
      ['spouse', her],
    ]);
    const orphans = atHome.filter(({ birthDate }) => ageOn(birthDate, world.asOf) < GROWN_UP);
    takeIn(world, orphans, later(him.deceasedOn, her.deceasedOn));
    return [him, her, ...orphans];
  }
  const [head, spouse] = him.deceasedOn === undefined ? [him, her] : [her, him];
  return house(world, head, spouse, atHome);
}

/** Somebody of middle age is made guardian of orphans, who then live in that home. */
function takeIn(world: World, orphans: readonly Person[], since: PlainDate): void {
  const home = world.households.find(
    ({ members: [head, ...others] }) => head !== undefined && isFit(world, head) && others.length < 2,
  );
  const guardian = home?.members[0];
  if (home === undefined || guardian === undefined) return;
  for (const orphan of orphans) {
    home.members.push(Object.assign(orphan, { role: 'ward' as const }));
    append(world.registers.guardianships, orphan.iin, {
      kind: ageOn(orphan.birthDate, since) < TRUSTEE_AGE ? 'guardianship' : 'trusteeship',
      guardian: named(guardian),
      number: world.numbers.record(),
      authority: { kk: `${home.address.district.kk} әкімдігі`, ru: `Акимат, ${home.address.district.ru}` },
      since: addDays(since, 20) > world.asOf ? since : addDays(since, 20),
    });
  }
}

function isFit({ asOf, told }: World, { iin, birthDate, deceasedOn }: Person): boolean {
  const age = ageOn(birthDate, asOf);
  return deceasedOn === undefined && age >= 40 && age < 80 && !told.has(iin);
}

function house(
  world: World,
  head: Person,
  spouse: Person | undefined,
  children: readonly Person[],
): Person[] {
  const members: (readonly [HouseholdRole, Person])[] = [
    ['head', head],
    ...(spouse === undefined ? [] : [['spouse', spouse] as const]),
    ...children.map((child) => ['child', child] as const),
  ];
  settle(world, drawAddress(world.draw), members, drawAssistance(world, children.length));
  return members.map(([, person]) => person);
}

/** Targeted social assistance for some of the large families, whole quarters of this year and the last. */
function drawAssistance({ draw, asOf }: World, children: number): Household['aspMonths'] {
  if (children < 3 || !draw.chance(0.4)) return {};
  const year = Number(asOf.slice(0, 4));
  const quarters = [1, 2, 3].filter(() => draw.chance(0.7));
  const months = quarters.flatMap((quarter) => [1, 2, 3].map((month) => 3 * (quarter - 1) + month));
  return { [String(year - 1)]: [10, 11, 12], [String(year)]: months };
}
