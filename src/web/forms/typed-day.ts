import { checkDateParts } from '../../domain/fields/date-parts';
import type { PlainDate } from '../../kernel/plain-date';
import type { RequestContext } from '../route';
import type { WordKey } from '../text/words';
import type { Flaw } from './flaw';

/** A day in three boxes. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A day in three boxes; what is wrong is said at the box. `label` is the field's name, for the sentence. */
export function dayTyped(
  field: string,
  typed: TypedDay,
  label: string,
  flaws: Flaw[],
  { t }: Pick<RequestContext, 't'>,
): PlainDate | undefined {
  const checked = checkDateParts(typed);
  if (checked.ok) return checked.value;
  for (const { code, params, at } of checked.faults) {
    // Every fault of a date has a text in both languages.
    flaws.push({ field: `${field}-${at[0] ?? 'day'}`, text: t(code as WordKey, { label, ...params }) });
  }
  return undefined;
}
