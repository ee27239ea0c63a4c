import { existsSync } from 'node:fs';
import path from 'node:path';
import { FIELD_TYPES as KINDS } from '../../../src/domain/edition/vocabulary';
import { FIELD_TYPES } from '../../../src/domain/fields/registry';
import { LANGUAGES } from '../../../src/kernel/language';
import { fieldTexts } from '../form/editions';
import { CONTEXT, fieldOf } from './sample-field';

const SRC = path.join(__dirname, '../../../src');

describe.each(KINDS)('the kind %s', (kind) => {
  const type = FIELD_TYPES[kind];

  it('has a file of its own and is named after it', () => {
    expect(existsSync(path.join(SRC, `domain/fields/${kind}.ts`))).toBe(true);
    expect(type.kind).toBe(kind);
  });

  it.each(LANGUAGES)('has a text for each problem and hint in %s', (language) => {
    const hint = type.typing(fieldOf(kind)).hint;
    const wanted = hint === undefined ? type.codes : [...type.codes, hint];
    expect(wanted.filter((code) => !fieldTexts(language)[code]?.trim())).toEqual([]);
  });

  it('has a sample', () => {
    expect(type.sample(fieldOf(kind), CONTEXT)).toBeDefined();
  });
});

describe('the texts of the fields', () => {
  it('are the same keys with the same places to fill in both languages', () => {
    const places = (language: string) =>
      Object.entries(fieldTexts(language)).map(([key, text]) => [key, (text.match(/{{\w+}}/g) ?? []).sort()]);
    expect(places('kk')).toEqual(places('ru'));
  });

  it('are written in the letters of their language, without please and exclamation', () => {
    for (const language of LANGUAGES) {
      for (const text of Object.values(fieldTexts(language)))
        expect(text).not.toMatch(/!|пожалуйста|өтінеміз/i);
    }
    expect(Object.values(fieldTexts('ru')).join(' ')).not.toMatch(/[әғқңөұүһі]/i);
  });
});
