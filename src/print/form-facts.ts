import type { EditionForm, FormField } from '../domain/edition/forms';
import { dateInWords } from '../kernel/date-words';
import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import { findPlainDate } from '../kernel/plain-date';
import { findAmountInWords } from './amount-in-words';
import type { Fact } from './facts-table';
import { WORDS } from './words';

/** A form of an edition as far as printing needs it. */
export type PrintForm = Pick<EditionForm, 'title' | 'in_source' | 'annex' | 'body_kk' | 'body_ru'> & {
  readonly fields: readonly Pick<FormField, 'id' | 'label' | 'type' | 'required'>[];
};

/**
 * What stands in a field of a form: words that are the same in both languages (a name, a number), words of the law in both,
 * a day or an instant, or several of such words, which are numbered.
 */
export type FormValue = string | Date | LocalizedText | readonly (string | LocalizedText)[];

/** Values of a form by the id of the field. */
export type FormValues = Readonly<Record<string, FormValue>>;

/** What a print itself knows about the meaning of a field; `null` leaves the field out of the table. */
export interface KnownFact {
  readonly value: FormValue | null | undefined;
  readonly note?: string;
}

/** The fields of one kind of print: which ids mean what, over all editions, and what the print knows of each meaning. */
export interface FormReading<Meaning extends string> {
  readonly meanings: Readonly<Record<string, Meaning>>;
  readonly known: Readonly<Partial<Record<Meaning, KnownFact>>>;
}

/**
 * The rows of a form in its own order and words. A value given for the field wins over what the print knows by itself.
 * A required field without a value becomes a blank to be filled in by hand; an optional one is left out.
 */
export function factsOfForm<Meaning extends string>(
  form: PrintForm,
  values: FormValues,
  { meanings, known }: FormReading<Meaning>,
  language: Language,
): Fact[] {
  return form.fields.flatMap((field): Fact[] => {
    const meaning = meanings[field.id];
    const fact = meaning === undefined ? undefined : known[meaning];
    const value = values[field.id] ?? fact?.value;
    const isLeftOut = value === null || (value === undefined && !field.required);
    return isLeftOut ? [] : [factOf(field, value, fact?.note, language)];
  });
}

function factOf(
  field: PrintForm['fields'][number],
  value: FormValue | undefined,
  note: string | undefined,
  language: Language,
): Fact {
  return {
    label: labelOf(field, language),
    lines: linesOfField(field, value, language),
    ...(field.type === 'signature' ? { caption: WORDS.signature[language] } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** The meanings that the fields of a form cover, so that a print does not say them twice. */
export function meaningsOfForm<Meaning extends string>(
  form: PrintForm | undefined,
  meanings: Readonly<Record<string, Meaning>>,
): Set<Meaning> {
  const fields = form?.fields ?? [];
  return new Set(fields.flatMap(({ id }) => meanings[id] ?? []));
}

/** A value as lines of text; undefined gives none. */
export function linesOf(value: FormValue | undefined, language: Language): string[] {
  if (value === undefined) return [];
  if (value instanceof Date) return [dateInWords(value, language)];
  if (typeof value === 'string') {
    const day = findPlainDate(value);
    return [day === undefined ? value : dateInWords(day, language)];
  }
  if ('kk' in value) return [value[language]];
  return value.flatMap((item) => linesOf(item, language));
}

/** Sums of money are stated in figures and words, as documents do it. */
function linesOfField(
  { type }: Pick<FormField, 'type'>,
  value: FormValue | undefined,
  language: Language,
): string[] {
  const lines = linesOf(value, language);
  return type === 'money' ? lines.map((line) => findAmountInWords(line, language) ?? line) : lines;
}

/** Labels of blanks to be filled in by hand («20 ___ жылғы «___» ______») become labels of values. */
function labelOf(field: PrintForm['fields'][number], language: Language): string {
  const printed = field.label[language];
  if (!printed.includes('_')) return printed;
  if (field.type === 'date') return WORDS.date[language];
  return printed.replace(/\s*№?\s*_+/g, '').trim();
}
