import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceFiles } from '../../src/data/reference-files';
import type { Edition } from '../../src/domain/edition/edition';
import { parseEdition } from '../../src/domain/edition/parse-edition';
import { completeEdition } from '../../src/domain/form/complete-edition';

/** The YAML of the fictional service, a library card. */
export const FICTIONAL_YAML = readFileSync(join(__dirname, 'fictional-service@2024.yaml'), 'utf8');

/** The edition of the fictional service, with parts of it replaced. */
export function fictionalEdition(changes: Partial<Edition> = {}): Edition {
  return { ...parsedEdition(FICTIONAL_YAML), ...changes };
}

/** An edition of the seeds by its file name without `.yaml`, complete with the questions of its forms. */
export function seededEdition(name: string): Edition {
  const text = readFileSync(join(__dirname, '../../seeds/editions', `${name}.yaml`), 'utf8');
  return withQuestions(parsedEdition(text));
}

/** What the portal knows of the questions of the editions' forms. */
export const FORM_QUESTIONS = referenceFiles(join(__dirname, '../../seeds/reference')).formQuestions();

/** Completes an edition as the portal does. */
export const withQuestions = completeEdition(FORM_QUESTIONS);

function parsedEdition(text: string): Edition {
  const parsed = parseEdition(text, 'test.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.edition;
}
