import type { FieldType as FieldKind } from '../../../src/domain/edition/vocabulary';
import type { Field } from '../../../src/domain/fields/field';
import { check, fieldOf } from './sample-field';

const OPTIONS = [
  { id: 'owner', kk: 'Меншік иесі', ru: 'Собственник' },
  { id: 'tenant', kk: 'Жалға алушы', ru: 'Наниматель' },
];
const long = 'ә'.repeat(10_000);
const day = (value: string) => {
  const [year = '', month = '', date = ''] = value.split('-');
  return { day: date, month, year };
};

/** Kind, what was typed, what comes of it (an answer or codes), and what is particular about the field. */
const CASES: readonly (readonly [FieldKind, unknown, unknown, Partial<Field>?])[] = [
  ['text', '  Қасымова   Айгерім ', 'Қасымова Айгерім'],
  ['text', 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі', 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі'],
  ['text', 'й'.normalize('NFD'), 'й'.normalize('NFC')],
  ['text', 'бір\r\nекі', 'бір\nекі'],
  ['text', 'аты\u202eжөні\u0007', 'атыжөні'],
  ['text', ' \u00a0 ', ['fields.text.missing']],
  ['text', '\u200b', ['fields.text.missing']],
  ['text', 'Айгерім 🎉', ['fields.text.pictures']],
  ['text', '© Қазақпарат™', '© Қазақпарат™'],
  ['text', long, ['fields.text.too-long']],
  ['text', '12345', '12345'],
  ['text', '12345', ['fields.text.no-letters'], { id: 'applicant_name' }],
  ['text', ['a', 'b'], ['fields.text.missing']],
  ['text', { toString: 'x' }, ['fields.text.missing']],
  ['address', 'Абай даңғылы, 1', 'Абай даңғылы, 1'],
  ['address', '12', ['fields.address.no-letters']],
  ['address', 'Абай 🏠', ['fields.address.pictures']],
  ['address', long, ['fields.address.too-long']],
  ['iin', '900515 300127', '900515300127'],
  ['iin', '90051530012', ['fields.iin.length']],
  ['iin', '900515300128', ['fields.iin.check-digit']],
  ['iin', '90051530012О', ['fields.iin.digits']],
  ['iin', '991399990001', '991399990001'],
  ['iin', '', ['fields.iin.missing']],
  ['bin', '050540000006', '050540000006'],
  ['bin', '050540000007', ['fields.bin.check-digit']],
  ['bin', 'abc', ['fields.bin.digits']],
  ['bin', '05', ['fields.bin.length']],
  ['phone', '8 (701) 555-01-45', '+77015550145'],
  ['phone', '7272 ext', ['fields.phone.characters']],
  ['phone', '555 01', ['fields.phone.length']],
  ['phone', '8 727 255 01 45', '+77272550145'],
  ['phone', '8 727 255 01 45', ['fields.phone.not-mobile'], { id: 'mobile_phone' }],
  ['email', 'Aty@Example.KZ', 'Aty@example.kz'],
  ['email', 'пошта@мысал.қаз', 'пошта@мысал.қаз'],
  ['email', 'example.kz', ['fields.email.no-at']],
  ['email', 'a b@example.kz', ['fields.email.format']],
  ['email', 'a@b', ['fields.email.format']],
  ['email', `a@${'b'.repeat(300)}.kz`, ['fields.email.too-long']],
  ['number', '1 190', '1190'],
  ['number', '0,5', '0.5'],
  ['number', '030012345678', '030012345678'],
  ['number', '-5', ['fields.number.negative']],
  ['number', '−5', ['fields.number.negative']],
  ['number', '1e9', ['fields.number.format']],
  ['number', '1.2.3', ['fields.number.format']],
  ['number', '٣', ['fields.number.format']],
  ['number', '1'.repeat(16), ['fields.number.too-big']],
  ['money', '57 000 ₸', '57000'],
  ['money', '57 000,50 теңге', '57000.50'],
  ['money', '57,000', ['fields.money.format']],
  ['money', '-1', ['fields.money.negative']],
  ['money', '9'.repeat(13), ['fields.money.too-big']],
  ['iban', 'kz86125kzt5004100100', 'KZ86125KZT5004100100'],
  ['iban', 'KZ87125KZT5004100100', ['fields.iban.check-digits']],
  ['iban', 'KZ86 125K', ['fields.iban.length']],
  ['iban', 'DE86125KZT5004100100', ['fields.iban.country']],
  ['iban', 'KZ86125KZT500410010!', ['fields.iban.characters']],
  ['choice', 'owner', 'owner', { options: OPTIONS }],
  ['choice', 'Меншік иесі', ['fields.choice.unknown'], { options: OPTIONS }],
  ['choice', '__proto__', ['fields.choice.unknown'], { options: OPTIONS }],
  ['choice', 'Әуезов ауданы', 'Әуезов ауданы'],
  ['choice', long, ['fields.choice.too-long']],
  ['choice', '🙂', ['fields.choice.pictures']],
  ['multichoice', ['tenant', 'owner', 'owner'], ['owner', 'tenant'], { options: OPTIONS }],
  ['multichoice', ['owner', 'x'], ['fields.multichoice.unknown'], { options: OPTIONS }],
  ['multichoice', [], ['fields.multichoice.missing'], { options: OPTIONS }],
  ['multichoice', ['протез\n\nаяқ киім'], ['протез', 'аяқ киім']],
  ['multichoice', [long], ['fields.multichoice.too-long']],
  ['multichoice', ['🙂'], ['fields.multichoice.pictures']],
  ['boolean', 'yes', true],
  ['boolean', 'no', false],
  ['boolean', 'true', ['fields.boolean.unknown']],
  ['boolean', '', ['fields.boolean.missing']],
  ['consent', 'yes', true],
  ['consent', '', ['fields.consent.missing']],
  ['consent', 'no', ['fields.consent.unknown']],
  ['quarter', '4', 4],
  ['quarter', '5', ['fields.quarter.unknown']],
  ['year', '2026', 2026],
  ['year', '26', ['fields.year.format']],
  ['year', '1899', ['fields.year.too-early']],
  ['year', '2027', ['fields.year.future']],
  ['date', day('2026-3-2'), '2026-03-02'],
  ['date', day('2024-02-29'), '2024-02-29'],
  ['date', day('2025-02-29'), ['fields.date.not-real']],
  ['date', day('2026-13-1'), ['fields.date.not-real']],
  ['date', day(''), ['fields.date.missing']],
  ['date', { day: '2', month: '3', year: '' }, ['fields.date.year-missing']],
  ['date', { day: '2', month: '', year: '2026' }, ['fields.date.month-missing']],
  ['date', { day: '', month: '3', year: '2026' }, ['fields.date.day-missing']],
  ['date', { day: 'екі', month: '3', year: '2026' }, ['fields.date.format']],
  ['date', day('26-3-2'), ['fields.date.year-format']],
  ['date', day('1899-12-31'), ['fields.date.too-early']],
  ['date', day('2099-01-01'), ['fields.date.too-late']],
  ['date', day('2026-05-15'), '2026-05-15'],
  ['date', day('2026-05-15'), ['fields.date.future'], { id: 'id_document_date' }],
  ['date', day('2026-05-14'), '2026-05-14', { id: 'id_document_date' }],
  ['date', day('2027-01-01'), ['fields.date.future'], { id: 'applicant_birth_date' }],
  ['date', '2026-03-02', ['fields.date.missing']],
  ['document', ['a-1', 'a-1', 'b-2'], ['a-1', 'b-2']],
  ['document', ['../etc'], ['fields.document.unknown']],
  ['document', Array.from({ length: 51 }, (_, i) => `f-${i}`), ['fields.document.too-many']],
  ['document', [''], ['fields.document.missing']],
  ['signature', '', ['fields.signature.missing']],
  ['signature', ' Омарова Г. С. ', 'Омарова Г. С.'],
  ['list', [{ words: 'Бірінші' }, { words: '' }], [{ words: 'Бірінші' }]],
  ['list', [{ words: ' ' }], ['fields.list.missing']],
  ['list', 'Бірінші', ['fields.list.missing']],
  ['list', Array.from({ length: 31 }, () => ({ words: 'а' })), ['fields.list.too-many']],
];

describe('what comes of a typed answer', () => {
  it.each(CASES.map((row) => ({ row, title: `${row[0]} ${JSON.stringify(row[1])}` })))(
    '$title',
    ({ row }) => {
      const [type, raw, expected, more] = row;
      expect(check(fieldOf(type, more), raw)).toEqual(expected);
    },
  );

  it.each([...new Set(CASES.map(([type]) => type))])('%s may stay empty when it is optional', (type) => {
    const field = fieldOf(type, { required: false });
    expect(check(field, undefined)).toBeUndefined();
  });
});
