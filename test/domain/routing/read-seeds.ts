import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Edition } from '../../../src/domain/edition/edition';
import { parseEdition } from '../../../src/domain/edition/parse-edition';
import { DecisionPoints } from '../../../src/domain/routing/decision-points';

const SEEDS = join(__dirname, '../../../seeds');

/** Every edition of the catalogue. */
export const EDITIONS: readonly Edition[] = readdirSync(join(SEEDS, 'editions'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const parsed = parseEdition(readFileSync(join(SEEDS, 'editions', file), 'utf8'), file);
    if (!parsed.ok) throw new Error(`${file} does not parse`);
    return parsed.edition;
  });

/** Our reading of every route. */
export const POINTS: DecisionPoints = DecisionPoints.parse(
  parse(readFileSync(join(SEEDS, 'reference/decision-points.yaml'), 'utf8')),
);

/** The edition `<service>@<edition>` of the catalogue. */
export function seededEdition(name: string): Edition {
  const edition = EDITIONS.find((each) => `${each.id}@${each.edition.id}` === name);
  if (edition === undefined) throw new Error(`No edition ${name}`);
  return edition;
}
