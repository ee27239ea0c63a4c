import type { DateField } from '../citizen/fields/field-model';
import type { RequestContext } from '../route';
import { errorAt, type Flaw } from './flaw';
import type { TypedDay } from './typed-day';

const PARTS = ['day', 'month', 'year'] as const;

/** A day in three boxes with its flaw beside it. */
export function dateField(
  id: string,
  label: string,
  given: {
    readonly typed: TypedDay;
    readonly flaws: readonly Flaw[];
    readonly hint: string | null;
    readonly note?: string | null;
  },
  { words: w }: Pick<RequestContext, 'words'>,
): DateField {
  const errors = PARTS.map((part) => errorAt(given.flaws, `${id}-${part}`));
  return {
    kind: 'date',
    control: 'date',
    id,
    label,
    note: given.note ?? null,
    hint: given.hint,
    error: errors.find((text) => text !== null) ?? null,
    errorWord: `${w['common.error-title']} `,
    source: null,
    boxes: PARTS.map((part, index) => ({
      id: `${id}-${part}`,
      label: w[`fields.date.${part}`],
      value: given.typed[part],
      invalid: errors[index] !== null,
      width: part === 'year' ? 'digits-4' : 'digits-2',
    })),
  };
}
