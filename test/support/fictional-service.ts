import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../src/domain/edition/edition';
import { FormQuestions } from '../../src/domain/form/form-questions';
import { completeEdition } from '../../src/domain/form/complete-edition';
import { editionIn, yamlIn } from './read-once';

/** The YAML of the fictional service, a library card. */
export const FICTIONAL_YAML = readFileSync(join(__dirname, 'fictional-service@2024.yaml'), 'utf8');

/** The edition of the fictional service, with parts of it replaced. */
export function fictionalEdition(changes: Partial<Edition> = {}): Edition {
  return { ...editionIn(FICTIONAL_YAML, 'fictional-service@2024'), ...changes };
}

/** An edition of the seeds by its file name without `.yaml`, complete with the questions of its forms. */
export function seededEdition(name: string): Edition {
  const text = readFileSync(join(__dirname, '../../seeds/editions', `${name}.yaml`), 'utf8');
  return withQuestions(editionIn(text, name));
}

/** What the portal knows of the questions of the editions' forms. */
export const FORM_QUESTIONS = FormQuestions.parse(
  yamlIn(join(__dirname, '../../seeds/reference/form-questions.yaml')),
);

/** Completes an edition as the portal does. */
export const withQuestions = completeEdition(FORM_QUESTIONS);
