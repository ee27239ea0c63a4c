import type { FieldType as FieldKind } from '../../../src/domain/edition/vocabulary';
import type { Field } from '../../../src/domain/fields/field';
import { fieldType } from '../../../src/domain/fields/registry';
import { fieldOf } from './sample-field';

const OPTIONS = [
  { id: 'owner', kk: 'Меншік иесі', ru: 'Собственник' },
  { id: 'tenant', kk: 'Жалға алушы', ru: 'Наниматель' },
];

const CASES: readonly (readonly [FieldKind, unknown, string, string, Partial<Field>?])[] = [
  ['text', 'Әлем', 'Әлем', 'Әлем'],
  ['iin', '900515300127', '900515300127', '900515300127'],
  ['date', '2026-03-31', '2026 жылғы 31 наурыз', '31 марта 2026 года'],
  ['date', '2026-02-31', '', ''],
  ['phone', '+77015550145', '+7 701 555 01 45', '+7 701 555 01 45'],
  ['number', '1190', '1 190', '1 190'],
  ['number', '0.5', '0,5', '0,5'],
  ['number', '030012345678', '030012345678', '030012345678'],
  ['money', '57000.50', '57 000,50 ₸', '57 000,50 ₸'],
  ['iban', 'KZ86125KZT5004100100', 'KZ86 125K ZT50 0410 0100', 'KZ86 125K ZT50 0410 0100'],
  ['choice', 'owner', 'Меншік иесі', 'Собственник', { options: OPTIONS }],
  ['choice', 'Өз сөзім', 'Өз сөзім', 'Өз сөзім'],
  [
    'multichoice',
    ['owner', 'tenant'],
    'Меншік иесі; Жалға алушы',
    'Собственник; Наниматель',
    { options: OPTIONS },
  ],
  ['boolean', false, 'Жоқ', 'Нет'],
  ['consent', true, 'Келісемін', 'Согласие дано'],
  ['quarter', 2, '2-тоқсан', '2 квартал'],
  ['year', 2026, '2026', '2026'],
  ['document', ['a', 'b'], 'Файл саны: 2', 'Файлов: 2'],
  ['signature', 'Омарова Г. С.', 'Омарова Г. С.', 'Омарова Г. С.'],
  ['year', 'not a year', '', ''],
];

describe('an answer in words', () => {
  it.each(CASES.map((row) => ({ row, title: `${row[0]} ${JSON.stringify(row[1])}` })))(
    '$title',
    ({ row }) => {
      const [type, answer, kk, ru, more] = row;
      const field = fieldOf(type, more);
      const plain = (language: 'kk' | 'ru') =>
        fieldType(field)
          .display(field, answer, language)
          .replace(/\u00a0/g, ' ');
      expect([plain('kk'), plain('ru')]).toEqual([kk, ru]);
    },
  );
});
