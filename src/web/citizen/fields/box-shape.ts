import type { Field } from '../../../domain/fields/field';
import type { FieldType } from '../../../domain/edition/vocabulary';
import { fieldType } from '../../../domain/fields/registry';
import type { BoxField } from './field-model';

const WIDTHS: Partial<Record<FieldType, string>> = { phone: 'phone', iban: 'iban' };
/** Longest box that shows its length by its width. */
const COUNTED = [2, 4, 12];

/** The class of a box that is as long as what belongs into it; empty for one as wide as the column. */
export function boxWidth(field: Field): string {
  const own = WIDTHS[field.type];
  if (own !== undefined) return own;
  const { width } = fieldType(field).typing(field);
  const room = COUNTED.find((count) => width !== undefined && width <= count);
  return room === undefined ? '' : `digits-${room}`;
}

/** The type of the input. Numbers are texts: a wheel or an arrow must not change an answer. */
export function boxType({ type }: Field): BoxField['type'] {
  if (type === 'phone') return 'tel';
  return type === 'email' ? 'email' : 'text';
}

/** Addresses, and answers in one's own words, need room. */
export function hasSeveralLines({ type, options }: Field): boolean {
  return type === 'address' || ((type === 'choice' || type === 'multichoice') && options === undefined);
}
