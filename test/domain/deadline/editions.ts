import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { OverallTermTable } from '../../../src/domain/deadline/overall-term-table';
import type { Edition } from '../../../src/domain/edition/edition';
import { parseEdition } from '../../../src/domain/edition/parse-edition';

const SEEDS = join(__dirname, '../../../seeds');

/** All editions that the project is seeded with, by `<service>@<edition>`. */
export const editions: ReadonlyMap<string, Edition> = new Map(
  readdirSync(join(SEEDS, 'editions')).map((file) => {
    const parsed = parseEdition(readFileSync(join(SEEDS, 'editions', file), 'utf8'), file);
    if (!parsed.ok) throw new Error(`${file}: ${parsed.problems.map(({ message }) => message).join('; ')}`);
    return [file.replace(/\.yaml$/, ''), parsed.edition];
  }),
);

/** The edition of that key. @throws Error when there is none */
export function edition(key: string): Edition {
  const found = editions.get(key);
  if (found === undefined) throw new Error(`No edition ${key}`);
  return found;
}

/** The seeded choices of overall terms. */
export const overallTerms = OverallTermTable.parse(
  parse(readFileSync(join(SEEDS, 'reference/overall-terms.yaml'), 'utf8')),
);
