import type { Field } from './field';
import type { FieldType as FieldKind } from '../edition/vocabulary';
import { address } from './address';
import { bin } from './bin';
import { boolean } from './boolean';
import { choice } from './choice';
import { consent } from './consent';
import { date } from './date';
import { document } from './document';
import { email } from './email';
import type { FieldType } from './field-type';
import { iban } from './iban';
import { iin } from './iin';
import { listType } from './list';
import { money } from './money';
import { multichoice } from './multichoice';
import { number } from './number';
import { phone } from './phone';
import { quarter } from './quarter';
import { signature } from './signature';
import { text } from './text';
import { year } from './year';

/** Every kind of field that an edition may use. A new kind is a file beside this one and a line here. */
export const FIELD_TYPES = {
  text,
  iin,
  bin,
  date,
  phone,
  email,
  address,
  number,
  money,
  iban,
  choice,
  multichoice,
  boolean,
  consent,
  quarter,
  year,
  list: listType((column) => fieldType(column)),
  signature,
  document,
} as const satisfies Record<FieldKind, FieldType>;

/** What the portal knows about the kind of this field. */
export function fieldType(field: Field): FieldType {
  return FIELD_TYPES[field.type];
}
