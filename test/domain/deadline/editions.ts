import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OverallTermTable } from '../../../src/domain/deadline/overall-term-table';
import type { Edition } from '../../../src/domain/edition/edition';
import { editionIn, yamlIn } from '../../support/read-once';

const SEEDS = join(__dirname, '../../../seeds');

/** All editions that the project is seeded with, by `<service>@<edition>`. */
export const editions: ReadonlyMap<string, Edition> = new Map(
  readdirSync(join(SEEDS, 'editions')).map((file) => {
    const text = readFileSync(join(SEEDS, 'editions', file), 'utf8');
    return [file.replace(/\.yaml$/, ''), editionIn(text, file)];
  }),
);

/** The edition of that key. @throws Error when there is none */
export function edition(key: string): Edition {
  const found = editions.get(key);
  if (found === undefined) throw new Error(`No edition ${key}`);
  return found;
}

/** The seeded choices of overall terms. */
export const overallTerms = OverallTermTable.parse(yamlIn(join(SEEDS, 'reference/overall-terms.yaml')));
