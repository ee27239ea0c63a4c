import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../../src/domain/edition/edition';
import { DecisionPoints } from '../../../src/domain/routing/decision-points';
import { editionIn, yamlIn } from '../../support/read-once';

const SEEDS = join(__dirname, '../../../seeds');

/** Every edition of the catalogue. */
export const EDITIONS: readonly Edition[] = readdirSync(join(SEEDS, 'editions'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => editionIn(readFileSync(join(SEEDS, 'editions', file), 'utf8'), file));

/** Our reading of every route. */
export const POINTS: DecisionPoints = DecisionPoints.parse(
  yamlIn(join(SEEDS, 'reference/decision-points.yaml')),
);

/** The edition `<service>@<edition>` of the catalogue. */
export function seededEdition(name: string): Edition {
  const edition = EDITIONS.find((each) => `${each.id}@${each.edition.id}` === name);
  if (edition === undefined) throw new Error(`No edition ${name}`);
  return edition;
}
