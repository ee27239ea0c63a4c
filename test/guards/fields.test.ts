import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { projectRoot } from '../../src/config/project-root';
import { FIELD_TYPES as KINDS } from '../../src/domain/edition/vocabulary';
import type { Answer } from '../../src/domain/fields/answer';
import type { Field } from '../../src/domain/fields/field';
import type { FieldContext } from '../../src/domain/fields/field-type';
import { FIELD_TYPES, fieldType } from '../../src/domain/fields/registry';
import type { Problem } from '../../src/domain/form/problem';
import { LANGUAGES, type Language } from '../../src/kernel/language';
import { plainDate } from '../../src/kernel/plain-date';
import { presentField } from '../../src/web/citizen/fields/present-field';
import { createViews } from '../../src/web/rendering/views';
import { translate, words, type WordKey } from '../../src/web/text/words';

const CONTEXT: FieldContext = { today: plainDate('2026-05-14') };
/** Kinds that are not typed on the page: papers are uploaded, signatures made at the end. */
const NOT_TYPED = new Set(['document', 'signature']);
const OPTIONS = [
  { id: 'one', kk: 'Бірінші', ru: 'Первый' },
  { id: 'two', kk: 'Екінші', ru: 'Второй' },
];
const views = createViews(join(projectRoot, 'views'));

const fieldOf = (type: (typeof KINDS)[number]): Field => ({
  id: 'answer',
  label: { kk: 'Сұрақ', ru: 'Вопрос' },
  type,
  // Nobody is asked for a signature: it is made at the end.
  required: type !== 'signature',
  ...(/choice/.test(type) ? { options: OPTIONS } : {}),
});

function shown(field: Field, language: Language, problems: readonly Problem[] = []) {
  const type = fieldType(field);
  const setting = { language, words: words(language), t: translate(language), problems, sources: {} };
  const model = presentField(field, type.sample(field, CONTEXT), setting);
  return load(views.component('components/field', model), null, false);
}

test('the portal knows every kind of field of the vocabulary, and no other', () => {
  expect(Object.keys(FIELD_TYPES).sort()).toEqual([...KINDS].sort());
});

describe.each(KINDS)('a field of the kind «%s»', (kind) => {
  const field = fieldOf(kind);
  const type = fieldType(field);

  test('has its file and its view', () => {
    expect(type.kind).toBe(kind);
    for (const file of [`src/domain/fields/${kind}.ts`, `views/fields/${kind}.ejs`]) {
      expect([file, existsSync(join(projectRoot, file))]).toEqual([file, true]);
    }
  });

  test('says in both languages what is wrong, for each fault and for every hint', () => {
    const { hint } = type.typing(field);
    for (const language of LANGUAGES) {
      const known: Readonly<Record<string, string>> = words(language);
      const texts = [...type.codes, ...(hint === undefined ? [] : [hint])].map((key) => [
        key,
        saysSomething(known, key),
      ]);
      expect(texts.filter(([, isThere]) => !isThere)).toEqual([]);
    }
    if (!NOT_TYPED.has(kind)) expect(type.codes).toContain(`fields.${kind}.missing`);
  });

  test('has an example that is right, survives the boxes, and reads in words', () => {
    const sample = type.sample(field, CONTEXT);
    const parsed = type.schema(field, CONTEXT).safeParse(sample);
    expect(parsed.success).toBe(true);
    if (NOT_TYPED.has(kind)) return;
    expect(type.read(field, type.write(field, sample, 'answer'), 'answer')).toEqual(sample);
    expect(type.isBlank(sample)).toBe(false);
    const answer: Answer | undefined = parsed.data;
    if (answer === undefined) throw new Error('An example without an answer');
    for (const language of LANGUAGES) expect(type.display(field, answer, language)).toMatch(/\S/);
    const again = type.schema(field, CONTEXT).safeParse(type.edit(field, answer));
    expect(again.data).toEqual(answer);
  });

  test.each(LANGUAGES)('is drawn with its question and its answer (%s)', (language) => {
    const $ = shown(field, language);
    expect($.root().text()).toContain(field.label[language]);
    expect($.root().text()).not.toMatch(/\bfields\.|undefined|\[object/);
    if (NOT_TYPED.has(kind)) return;
    const typed = $('input, select, textarea');
    expect(typed.length).toBeGreaterThan(0);
    typed.each((_index, element) => {
      const id = $(element).attr('id') ?? '';
      expect($(`label[for="${id}"]`).text()).toMatch(/\S/);
      expect($(element).attr('name')).toMatch(/\S/);
    });
  });

  test.each(LANGUAGES)('is drawn with what is wrong, tied to its box (%s)', (language) => {
    if (NOT_TYPED.has(kind)) return;
    const code = `fields.${kind}.missing`;
    const $ = shown(field, language, [{ fieldId: 'answer', target: 'answer', code, params: {} }]);
    const text = translate(language)(code as WordKey, { label: field.label[language] });
    expect($('.error').text()).toContain(text.slice(-12));
    expect($('[aria-describedby~="answer-error"]').length).toBeGreaterThan(0);
    expect($('#answer-error')).toHaveLength(1);
  });
});

/** The text itself, or its plural forms. */
function saysSomething(known: Readonly<Record<string, string>>, key: string): boolean {
  return [key, `${key}_other`].some((one) => /\S/.test(known[one] ?? ''));
}
