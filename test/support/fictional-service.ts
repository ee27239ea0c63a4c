import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../src/domain/edition/edition';
import { parseEdition } from '../../src/domain/edition/parse-edition';

/** The YAML of the fictional service, a library card. */
export const FICTIONAL_YAML = readFileSync(join(__dirname, 'fictional-service@2024.yaml'), 'utf8');

/** The edition of the fictional service, with parts of it replaced. */
export function fictionalEdition(changes: Partial<Edition> = {}): Edition {
  return { ...parsedEdition(FICTIONAL_YAML), ...changes };
}

/** An edition of the seeds by its file name without `.yaml`. */
export function seededEdition(name: string): Edition {
  return parsedEdition(readFileSync(join(__dirname, '../../seeds/editions', `${name}.yaml`), 'utf8'));
}

function parsedEdition(text: string): Edition {
  const parsed = parseEdition(text, 'test.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.edition;
}
