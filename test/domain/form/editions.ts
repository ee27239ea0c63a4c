import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Edition } from '../../../src/domain/edition/edition';
import { type Channel, CHANNELS } from '../../../src/domain/edition/vocabulary';
import type { FormField } from '../../../src/domain/edition/forms';
import { fieldType } from '../../../src/domain/fields/registry';
import type { FormEntries } from '../../../src/domain/fields/raw';
import { withQuestions } from '../../support/fictional-service';
import { editionIn } from '../../support/read-once';
import { CONTEXT } from '../fields/sample-field';

const ROOT = path.join(__dirname, '../../..');
const Texts = z.record(z.string(), z.string());
const FOLDER = path.join(ROOT, 'seeds/editions');

/** The edition in a YAML file, complete with the questions of its forms. */
export function readEdition(file: string): Edition {
  return withQuestions(editionIn(readFileSync(file, 'utf8'), file));
}

/** One published edition by its name, `<service>@<edition>`. */
export function editionNamed(name: string): Edition {
  return readEdition(path.join(FOLDER, `${name}.yaml`));
}

/** The fictional service that tests share. */
export const FICTIONAL = readEdition(path.join(ROOT, 'test/support/fictional-service@2024.yaml'));

/** Every edition by name, the fictional one among them. */
export const EDITIONS: readonly (readonly [string, Edition])[] = [
  ['fictional-service@2024', FICTIONAL],
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file): [string, Edition] => [file.replace('.yaml', ''), readEdition(path.join(FOLDER, file))]),
];

/** The portal, which a service may be opened on, and the edition's own channels. */
export function channelsOf(edition: Edition): readonly Channel[] {
  return CHANNELS.filter(
    (channel) => channel === 'portal' || edition.channels.some(({ id }) => id === channel),
  );
}

/** What a browser would send when every question has its sample answer. */
export function sampleBody(fields: readonly FormField[]): FormEntries {
  return Object.fromEntries(
    fields.flatMap((field) =>
      Object.entries(fieldType(field).write(field, fieldType(field).sample(field, CONTEXT), field.id)),
    ),
  );
}

/** The texts of the fields in a language. */
export function fieldTexts(language: string): Record<string, string> {
  return Texts.parse(
    JSON.parse(readFileSync(path.join(ROOT, `src/locales/${language}/fields.json`), 'utf8')),
  );
}
