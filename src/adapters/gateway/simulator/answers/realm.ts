import type { NotaryPower } from '../../../../domain/registry/notary-power';
import type { RegistryEvent } from '../../../../domain/proactive/registry-event';
import { issueNumbers, type Numbers } from '../people/issue-numbers';
import { makeCountry, type Country } from '../people/make-country';
import type { Registers } from '../people/registers';
import type { Household, Population } from '../population';

/** A code that the service of digital documents sent to a phone. */
export interface SentCode {
  readonly iin: string;
  readonly document: string;
  readonly code: string;
  readonly until: number;
  readonly phone: string;
}

type Home = { readonly family: Household; readonly person: Household['members'][number] };

/** The country as questions are answered from it: everybody is found by IIN. */
export interface Realm {
  readonly registers: Registers;
  /** The home of a person and what they are there. */
  readonly find: (iin: string) => Home | undefined;
  /** A power of attorney by its number. */
  readonly findPower: (number: string) => NotaryPower | undefined;
  /** Codes that were sent and not used, by the number of the request. */
  readonly codes: Map<string, SentCode>;
  /** Children that were born while the simulator ran. */
  readonly born: Map<string, Home>;
  /** What happened while it ran, the oldest first: the feed. */
  readonly events: RegistryEvent[];
  /** Numbers for children and records that nobody has yet. */
  readonly numbers: () => Numbers;
}

const COUNTRIES = new WeakMap<Population, Country>();

/**
 * The registers of a population and the two thousand people made around it. They are made when the first question needs
 * more than the people of the file, so that starting the portal takes no longer for them.
 */
export function realmOf(population: Population): Realm {
  const known = indexOf(population);
  let whole: ReturnType<typeof indexOf> | undefined;
  let numbers: Numbers | undefined;
  const born = new Map<string, Home>();
  const all = (): ReturnType<typeof indexOf> => (whole ??= indexOf(countryOf(population)));
  return {
    get registers() {
      return countryOf(population).registers;
    },
    find: (iin) => born.get(iin) ?? known.homes.get(iin) ?? all().homes.get(iin),
    findPower: (number) => known.powers.get(number) ?? all().powers.get(number),
    codes: new Map(),
    born,
    events: [],
    numbers: () => (numbers ??= issueNumbers(all().homes.keys())),
  };
}

function countryOf(population: Population): Country {
  const country = COUNTRIES.get(population) ?? makeCountry(population);
  COUNTRIES.set(population, country);
  return country;
}

function indexOf({ families, powersOfAttorney }: Pick<Country, 'families' | 'powersOfAttorney'>): {
  readonly homes: ReadonlyMap<string, Home>;
  readonly powers: ReadonlyMap<string, NotaryPower>;
} {
  const people = families.flatMap((family) => family.members.map((person) => ({ family, person })));
  return {
    homes: new Map(people.map((home) => [home.person.iin, home])),
    powers: new Map(powersOfAttorney.map((power) => [power.number, power])),
  };
}
