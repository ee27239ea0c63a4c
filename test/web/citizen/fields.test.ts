import { load } from 'cheerio';
import { join } from 'node:path';
import { FIELD_TYPES as KINDS } from '../../../src/domain/edition/vocabulary';
import type { Field } from '../../../src/domain/fields/field';
import type { Raw } from '../../../src/domain/fields/raw';
import { fieldType } from '../../../src/domain/fields/registry';
import { type Problem, problemOf } from '../../../src/domain/form/problem';
import { plainDate } from '../../../src/kernel/plain-date';
import { LANGUAGES, type Language } from '../../../src/kernel/language';
import { presentField } from '../../../src/web/citizen/fields/present-field';
import { createViews } from '../../../src/web/rendering/views';
import { translate, words } from '../../../src/web/text/words';

const VIEWS = createViews(join(__dirname, '../../../views'));
const CONTEXT = { today: plainDate('2026-03-17') };
const OPTIONS = Array.from({ length: 3 }, (_, index) => ({
  id: `option-${index}`,
  kk: `Таңдау ${index}`,
  ru: `Выбор ${index}`,
}));

const of = (type: Field['type'], changes: Partial<Field> = {}): Field => ({
  id: 'thing',
  type,
  required: true,
  label: { kk: 'Сұрақ <b>', ru: 'Вопрос <b>' },
  ...changes,
});

function draw(field: Field, raw: Raw, language: Language = 'kk', problems: readonly Problem[] = []) {
  const setting = { language, words: words(language), t: translate(language), problems, sources: {} };
  return load(VIEWS.component('components/field', presentField(field, raw, setting)));
}

/** What a browser would send of a drawn field. */
function sentBy($: ReturnType<typeof draw>): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  for (const { name, value } of $('body').wrapInner('<form></form>').find('form').serializeArray()) {
    (sent[name] ??= []).push(value.replaceAll('\r\n', '\n'));
  }
  return sent;
}

describe('every kind of field', () => {
  const cases = KINDS.filter((kind) => kind !== 'signature' && kind !== 'document').flatMap((kind) =>
    kind === 'choice' || kind === 'multichoice'
      ? [of(kind), of(kind, { options: OPTIONS })]
      : kind === 'list'
        ? [
            of(kind),
            of(kind, {
              columns: [
                { id: 'a', label: { kk: 'А', ru: 'А' }, type: 'date' },
                { id: 'b', label: { kk: 'Б', ru: 'Б' }, type: 'iin' },
              ],
            }),
          ]
        : [of(kind)],
  );

  it.each(cases)('sends back what was typed into it: $type', (field) => {
    const type = fieldType(field);
    const raw = type.sample(field, CONTEXT);
    const read = type.read(field, sentBy(draw(field, raw)), field.id);
    expect(type.schema(field, CONTEXT).safeParse(read)).toMatchObject({ success: true });
    expect(read).toEqual(raw);
  });

  it.each(cases)('says what is wrong where the summary leads: $type', (field) => {
    const problem = problemOf(field, { code: `fields.${field.type}.missing`, params: {}, at: [] });
    for (const language of LANGUAGES) {
      const $ = draw(field, fieldType(field).read(field, {}, field.id), language, [problem]);
      const target = $(`#${problem.target}`);
      expect(target).toHaveLength(1);
      expect($('.field.invalid .error').first().text()).toContain(words(language)['common.error-title']);
      const described = $('[aria-describedby]')
        .toArray()
        .flatMap((one) => $(one).attr('aria-describedby')?.split(' ') ?? []);
      expect(described).toContain('thing-error');
      for (const id of described) expect($(`#${id}`)).toHaveLength(1);
    }
  });

  it.each([...cases, of('signature'), of('document')])(
    'has a label of each box, and no markup of others: $type',
    (field) => {
      const $ = draw(field, fieldType(field).sample(field, CONTEXT));
      expect($('b')).toHaveLength(0);
      for (const box of $('input, select, textarea').toArray()) {
        const id = String($(box).attr('id'));
        expect($(`label[for="${id}"]`).text().trim()).not.toBe('');
      }
      const ids = $('[id]')
        .toArray()
        .map((one) => $(one).attr('id'));
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

it('says of a list in which nothing is typed once that it is empty, over the list and not again in its first row', () => {
  const column = { id: 'a', label: { kk: 'А', ru: 'А' }, type: 'text' } as const;
  const field = of('list', { columns: [column, { ...column, id: 'b' }] });
  const $ = draw(field, [], 'ru', [problemOf(field, { code: 'fields.list.missing', params: {}, at: [] })]);
  expect(
    $('.error')
      .toArray()
      .map((one) => $(one).attr('id')),
  ).toEqual(['thing-error']);
});

it('offers a list that folds out when there are many answers', () => {
  const options = Array.from({ length: 8 }, (_, index) => ({
    id: `o-${index}`,
    kk: `К${index}`,
    ru: `Р${index}`,
  }));
  const $ = draw(of('choice', { options }), 'o-3');
  expect($('select option[selected]').attr('value')).toBe('o-3');
  expect($('select option').first().attr('value')).toBe('');
});

it('shows a fault of one row at its cell', () => {
  const field = of('list', {
    columns: [
      { id: 'a', label: { kk: 'Күні', ru: 'День' }, type: 'date' },
      { id: 'b', label: { kk: 'ЖСН', ru: 'ИИН' }, type: 'iin' },
    ],
  });
  const raw = [
    { a: { day: '1', month: '1', year: '2020' }, b: '' },
    { a: { day: '', month: '', year: '' }, b: '12' },
  ];
  const problem = problemOf(field, { code: 'fields.iin.length', params: { count: 2, row: 2 }, at: [1, 'b'] });
  const $ = draw(field, raw, 'ru', [problem]);
  expect($('#thing-1-b').attr('aria-invalid')).toBe('true');
  expect($('#thing-0-b').attr('aria-invalid')).toBeUndefined();
  expect($('#thing-1-b-error').text()).toContain('Строка 2');
  expect(
    $('button[name="thing-remove"]')
      .toArray()
      .map((button) => $(button).attr('value')),
  ).toEqual(['0', '1']);
});

it('says where a prefilled answer comes from, and which answers may be left out', () => {
  const language = 'ru';
  const setting = {
    language,
    words: words(language),
    t: translate(language),
    problems: [],
    sources: { thing: 'gbd-fl' },
  } as const;
  const $ = load(
    VIEWS.component('components/field', presentField(of('text', { required: false }), 'МВД РК', setting)),
  );
  expect($('#thing-source').text()).toContain('государственной базы данных «Физические лица»');
  expect($('label').text()).toContain('необязательно');
});
