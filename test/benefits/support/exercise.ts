import type { Edition } from '../../../src/domain/edition/edition';
import { partsOf, type Exercised, type Facet, type Kind } from './parts-of-edition';
import { UNEXERCISED } from './unexercised';

/** As it is listed. */
export function named({ kind, id, facet }: Exercised): string {
  return `${kind} ${id}: ${facet}`;
}

/** What a test proves, and beside that what it has shown to be proved as well. */
type Test = () => Promise<void | readonly Exercised[]>;

/** The tests of one edition, each registered with what it proves of it. */
export interface Exercises {
  readonly edition: Edition;
  /** A test that proves the named sides of one thing; they count as exercised once it has passed. */
  prove(kind: Kind, id: string, facets: Facet | readonly Facet[], rule: string, test: Test): void;
  /** To be called last in a file: nothing that the edition states is left without a test that passed. */
  nothingGoesUnexercised(): void;
}

/** Begins the tests of an edition. */
export function exercisesOf(edition: Edition): Exercises {
  const proved = new Set<string>();
  const stated = new Set(partsOf(edition).map(named));
  const unexercised = UNEXERCISED[`${edition.id}@${edition.edition.id}`] ?? {};
  return {
    edition,
    prove(kind, id, facets, rule, test) {
      const names = [facets].flat().map((facet) => named({ kind, id, facet }));
      it(`${kind} «${id}» ${rule}`, async () => {
        expect(names.filter((name) => !stated.has(name))).toEqual([]);
        const also = ((await test()) ?? []).map(named);
        expect(also.filter((name) => !stated.has(name))).toEqual([]);
        for (const name of [...names, ...also]) proved.add(name);
      });
    },
    nothingGoesUnexercised() {
      it('leaves nothing of the edition unexercised', () => {
        const excused = Object.keys(unexercised);
        expect([...stated].filter((name) => !proved.has(name) && !excused.includes(name))).toEqual([]);
      });
      it('excuses only what the edition states and no test proves', () => {
        expect(Object.keys(unexercised).filter((name) => !stated.has(name) || proved.has(name))).toEqual([]);
      });
    },
  };
}
