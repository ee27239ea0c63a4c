import { makeCountry, type Country } from '../../../../src/adapters/gateway/simulator/people/make-country';
import type { Situation } from '../../../../src/adapters/gateway/simulator/people/situation';
import type { Household, Population } from '../../../../src/adapters/gateway/simulator/population';

/** Somebody whom the simulated registries know. */
export type Neighbour = Household['members'][number];

/** Somebody with an account for the money. */
export interface Payee {
  readonly person: Neighbour;
  readonly iban: string;
}

/** Who lives in the simulated country. Everybody is handed out once, because a benefit is paid once for one person. */
export interface JourneyCountry {
  /** Whose key NCALayer takes for an IIN. */
  readonly keyHolder: (iin: string) => { readonly iin: string; readonly name: string };
  find(iin: string): Neighbour;
  /** A situation of `docs/people-to-try.md`, by a part of its words. */
  situation(words: string): Situation;
  /** A living pensioner, and a grown child of Almaly district who will have buried them. */
  pensionerAndChild(): { readonly old: Neighbour; readonly child: Payee };
  /** A mother of Almaly district whom a living husband lives with, and the youngest of her children under age. */
  family(): { readonly mother: Payee; readonly father: Neighbour; readonly child: Neighbour };
  /** A family of Almaly district with a child who has come of age and lives at home. */
  familyOfGrownChild(): { readonly mother: Payee; readonly child: Neighbour };
  /** Somebody of Almaly district of working age to whom no disability was ever found. */
  grownUp(): Payee;
  /** Somebody to whom the disability allowance is paid already because of a general illness. */
  pensionedForDisability(): Payee;
}

/** How the simulated bank is made to refuse an account. */
const REFUSED_BY_BANK = /7[1-4]$/;
const DISTRICT = 'Алмалы ауданы';

/** The same people whom the simulator makes of this population. */
export function countryOf(population: Population): JourneyCountry {
  const country = makeCountry(population);
  const everybody = new Map(
    country.families.flatMap((family) => family.members.map((person) => [person.iin, { family, person }])),
  );
  const find = (iin: string): Neighbour => {
    const found = everybody.get(iin);
    if (found === undefined) throw new Error(`Nobody has the IIN ${iin}`);
    return found.person;
  };
  const homes = country.families.filter(({ address }) => address.district.kk === DISTRICT);
  return {
    find,
    keyHolder: (iin) => ({ iin, name: everybody.has(iin) ? fullName(find(iin)) : 'Сынақ Адам' }),
    situation: (words) =>
      one(
        country.situations.find(({ what }) => what.includes(words)),
        words,
      ),
    pensionerAndChild: turns(pensioners(country, homes), 'pensioner'),
    family: turns(families(country, homes), 'family'),
    familyOfGrownChild: turns(familiesOfGrown(country, homes), 'family of a grown child'),
    grownUp: turns(grownUps(country, homes), 'grown-up'),
    pensionedForDisability: turns(pensionedForDisability(country), 'recipient of the allowance'),
  };
}

/** Surname first, as forms and papers have it. */
export function fullName({ surname, givenName, patronymic }: Neighbour): string {
  return [surname, givenName, patronymic].filter((part) => part !== undefined).join(' ');
}

/** The first person of a situation, who applies, and the others by their part in it. */
export function partOf({ people }: Situation, role: string): Neighbour {
  const [, person] = one(
    people.find(([name]) => name === role),
    role,
  );
  return one(person as Neighbour, role);
}

function one<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`There is none: ${what}`);
  return value;
}

function turns<Value>(values: Iterator<Value>, what: string): () => Value {
  return () => {
    const next = values.next();
    if (next.done === true) throw new Error(`There is no ${what} left`);
    return next.value;
  };
}

/** A person who can be paid and told: alive, with a phone and an open account of their own. */
function payee({ registers }: Country, person: Neighbour | undefined): Payee | undefined {
  if (person?.mobilePhone === undefined || person.deceasedOn !== undefined) return undefined;
  const account = registers.accounts
    .get(person.iin)
    ?.find(({ iban, open, special }) => open && !special && !REFUSED_BY_BANK.test(iban));
  return account === undefined ? undefined : { person, iban: account.iban };
}

function* pensioners(country: Country, homes: readonly Household[]) {
  const everybody = country.families.flatMap(({ members }) => members);
  const old = new Map(
    everybody.filter((one) => isAlive(one) && isPensioner(country, one)).map((one) => [one.iin, one]),
  );
  for (const person of homes.flatMap(({ members }) => members)) {
    const child = person.role === 'child' ? undefined : payee(country, person);
    const found = parentsOf(country, person).map((iin) => old.get(iin));
    const [parent] = found.filter((one) => one !== undefined);
    if (child !== undefined && parent !== undefined) yield { old: parent, child };
  }
}

function parentsOf({ registers }: Country, { iin }: Neighbour): string[] {
  const birth = registers.birthOf.get(iin);
  return [birth?.mother?.iin, birth?.father?.iin].filter((one) => one !== undefined);
}

function isPensioner({ registers }: Country, { iin }: Neighbour): boolean {
  const awards = registers.awards.get(iin) ?? [];
  return awards.some(({ benefit, until }) => benefit === 'age-pension' && until === undefined);
}

function isAlive({ deceasedOn }: Neighbour): boolean {
  return deceasedOn === undefined;
}

function couple(country: Country, { members }: Household) {
  const adults = members.filter(({ role }) => role === 'head' || role === 'spouse').filter(isAlive);
  const father = adults.find(({ sex }) => sex === 'male');
  const mother = payee(
    country,
    adults.find(({ sex }) => sex === 'female'),
  );
  return father === undefined || mother === undefined ? undefined : { father, mother };
}

function* families(country: Country, homes: readonly Household[]) {
  for (const home of homes) {
    const parents = couple(country, home);
    const child = childrenOf(country, home).findLast(({ birthDate }) => birthDate >= '2010');
    if (parents !== undefined && child !== undefined) yield { ...parents, child };
  }
}

function* familiesOfGrown(country: Country, homes: readonly Household[]) {
  for (const home of homes) {
    const parents = couple(country, home);
    const child = childrenOf(country, home).find(
      ({ birthDate }) => birthDate >= '2003' && birthDate < '2008-11',
    );
    if (parents !== undefined && child !== undefined) yield { mother: parents.mother, child };
  }
}

/** Children of the home about whom nothing is decided: their birth stands in the register, no disability. */
function childrenOf({ registers }: Country, { members }: Household): Neighbour[] {
  return members.filter(
    ({ role, iin, deceasedOn }) =>
      role === 'child' &&
      deceasedOn === undefined &&
      registers.birthOf.has(iin) &&
      !registers.findings.has(iin),
  );
}

function* grownUps(country: Country, homes: readonly Household[]) {
  for (const { members } of homes) {
    for (const person of members) {
      if (person.birthDate < '1968' || person.birthDate > '2000') continue;
      const found = payee(country, person);
      if (found !== undefined && !country.registers.findings.has(person.iin)) yield found;
    }
  }
}

function* pensionedForDisability(country: Country) {
  for (const person of country.families.flatMap(({ members }) => members)) {
    const [finding] = country.registers.findings.get(person.iin) ?? [];
    const awards = country.registers.awards.get(person.iin) ?? [];
    const isPaid = awards.some(
      ({ benefit, until }) => benefit === 'disability-allowance' && until === undefined,
    );
    const found = payee(country, person);
    if (isPaid && finding?.cause === 'general-illness' && found !== undefined) yield found;
  }
}
