import type { MarriageRecord } from '../../../../domain/registry/civil-records';
import { COMPLETE_FROM } from '../../../../domain/registry/completeness';
import { addDays, type PlainDate } from '../../../../kernel/plain-date';
import { bear, die, divorce, marry, named, newPerson } from './life';
import { KAZAKH, RUSSIAN } from './names';
import { append } from './registers';
import type { Person, World } from './world';
import { addYears, ageOn, later } from './years';

/** Old records are not all in the system; of those before the day from which it is complete so many are missing. */
const MISSING = 0.4;
const OLDEST_MOTHER = 43;

/** Two people who married, and their children in order of birth. */
export interface Couple {
  readonly him: Person;
  readonly her: Person;
  readonly marriage: MarriageRecord;
  readonly children: Person[];
}

/** The first generation: a couple born around the middle of the last century, with two or three children. */
export function foundFamily(world: World): Couple {
  const { draw } = world;
  const stock = draw.chance(0.75) ? KAZAKH : RUSSIAN;
  const hisBirth = draw.day('1944-01-01' as PlainDate, '1962-12-31' as PlainDate);
  const him = newPerson(world, { bornOn: hisBirth, sex: 'male', stock });
  const herBirth = addDays(hisBirth, draw.int(0, 1800));
  const her = newPerson(world, { bornOn: herBirth, sex: 'female', stock });
  const couple = wed(world, him, her, addDays(herBirth, draw.int(7700, 9500)));
  haveChildren(world, couple, draw.int(2, 3));
  for (const one of [him, her]) {
    const old = addYears(one.birthDate, 62);
    if (old < world.asOf && draw.chance(0.35)) die(world, one, draw.day(old, world.asOf));
  }
  return couple;
}

/**
 * The next generation: sons and daughters of different families marry each other where their ages fit, and newcomers
 * where nobody fits. Whoever is too young stays single.
 */
export function marryOff(world: World, founders: readonly Couple[]): { couples: Couple[]; single: Person[] } {
  const couples: Couple[] = [];
  const single: Person[] = [];
  const waiting: { person: Person; family: Couple }[] = [];
  for (const family of founders) {
    for (const person of family.children) {
      const match = waiting.findIndex((one) => one.family !== family && doFit(one.person, person));
      if (match < 0) waiting.push({ person, family });
      else couples.push(...tryToWed(world, person, waiting.splice(match, 1)[0]?.person, single));
    }
  }
  for (const { person } of waiting) {
    const sex = person.sex === 'male' ? 'female' : 'male';
    const bornOn = addDays(person.birthDate, world.draw.int(-700, 700));
    couples.push(
      ...tryToWed(world, person, newPerson(world, { bornOn, sex, stock: stockOf(person) }), single),
    );
  }
  return { couples, single };
}

function doFit(one: Person, other: Person): boolean {
  const years = Number(one.birthDate.slice(0, 4)) - Number(other.birthDate.slice(0, 4));
  return one.sex !== other.sex && Math.abs(years) <= 6 && one.language === other.language;
}

function tryToWed(world: World, one: Person, other: Person | undefined, single: Person[]): Couple[] {
  if (other === undefined) return [];
  const on = addDays(later(one.birthDate, other.birthDate), world.draw.int(7900, 11000));
  if (on > world.asOf || world.draw.chance(0.05)) {
    single.push(one, other);
    return [];
  }
  const [him, her] = one.sex === 'male' ? [one, other] : [other, one];
  const couple = wed(world, him, her, on);
  haveChildren(world, couple, world.draw.int(0, 4));
  if (couple.children.length === 0 && world.draw.chance(0.3)) adopt(world, couple);
  befall(world, couple);
  return [couple];
}

function wed(world: World, him: Person, her: Person, on: PlainDate): Couple {
  const abroad = world.draw.chance(0.03) ? { country: world.draw.pick(['RUS', 'TUR', 'UZB']) } : {};
  const marriage = marry(world, [him, her], on, { ...abroad, keepsName: world.draw.chance(0.4) });
  return { him, her, marriage, children: [] };
}

function haveChildren(world: World, { him, her, marriage, children }: Couple, count: number): void {
  const { draw, asOf } = world;
  let bornOn = addDays(marriage.registeredOn, draw.int(270, 900));
  for (let i = 0; i < count; i += 1) {
    if (bornOn >= asOf || ageOn(her.birthDate, bornOn) > OLDEST_MOTHER) return;
    const unrecorded = bornOn < (COMPLETE_FROM.birth ?? '') && draw.chance(MISSING);
    const abroad = draw.chance(0.02) ? { country: 'RUS' } : {};
    children.push(bear(world, { mother: her, father: him }, bornOn, { unrecorded, ...abroad }));
    bornOn = addDays(bornOn, draw.int(500, 1600));
  }
}

/** A court lets a couple adopt a child; the record of its birth then names them. */
export function adopt(world: World, { him, her, marriage, children }: Couple): Person | undefined {
  const { draw, asOf, numbers, registers } = world;
  const decidedOn = draw.day(addYears(marriage.registeredOn, 2), addDays(asOf, -40));
  const bornOn = addDays(decidedOn, -draw.int(200, 1500));
  if (bornOn < addYears(her.birthDate, 20) || bornOn < (COMPLETE_FROM.birth ?? '') || decidedOn >= asOf)
    return undefined;
  const inForceFrom = addDays(decidedOn, 30);
  const child = bear(world, { mother: her, father: him }, bornOn, { adoptedOn: inForceFrom });
  append(registers.adoptions, child.iin, {
    number: `2-${numbers.record().slice(-5)}/${decidedOn.slice(0, 4)}`,
    court: { kk: 'Кәмелетке толмағандардың істері жөніндегі сот', ru: 'Суд по делам несовершеннолетних' },
    decidedOn,
    inForceFrom,
    adopters: [named(her), named(him)],
  });
  children.push(child);
  return child;
}

/** What may end a marriage: one of the two dies, or they part. */
function befall(world: World, { him, her, marriage, children }: Couple): void {
  const { draw, asOf } = world;
  const settledOn = addDays(children.at(-1)?.birthDate ?? marriage.registeredOn, 400);
  if (settledOn >= asOf) return;
  const on = draw.day(settledOn, asOf);
  const lot = draw.int(1, 100);
  if (lot <= 4) die(world, him, on);
  if (lot <= 2 || lot === 5) die(world, her, on);
  if (lot > 85) divorce(world, marriage, on);
}

function stockOf({ language }: Person): typeof KAZAKH {
  return language === 'ru' ? RUSSIAN : KAZAKH;
}
