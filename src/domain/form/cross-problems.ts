import type { PlainDate } from '../../kernel/plain-date';
import type { FormField } from '../edition/forms';
import type { Answer } from '../fields/answer';
import type { Fault } from '../fields/checked';

type Values = Readonly<Record<string, Answer | undefined>>;

/** A fault that only two answers together show, laid to the second of them. */
export interface CrossProblem {
  readonly field: FormField;
  readonly fault: Fault;
}

/** Periods that end before they begin (`x_from`, `x_to`), and quarters of this year that have not begun. */
export function crossProblems(
  fields: readonly FormField[],
  values: Values,
  today: PlainDate,
): readonly CrossProblem[] {
  return fields.flatMap((field) => [
    ...endBeforeStart(field, values),
    ...futureQuarter(field, values, today),
  ]);
}

function endBeforeStart(field: FormField, values: Values): readonly CrossProblem[] {
  if (field.type !== 'date' || !field.id.endsWith('_to')) return [];
  const start = values[field.id.replace(/_to$/, '_from')];
  const end = values[field.id];
  const turned = typeof start === 'string' && typeof end === 'string' && end < start;
  return turned ? [{ field, fault: { code: 'fields.date.before-start', params: {}, at: [] } }] : [];
}

/** Only where the form asks for year and quarter together: a quarter alone is a wish for the time to come. */
function futureQuarter(field: FormField, values: Values, today: PlainDate): readonly CrossProblem[] {
  const quarter = values[field.id];
  if (field.type !== 'quarter' || typeof quarter !== 'number') return [];
  const begun = Math.ceil(Number(today.slice(5, 7)) / 3);
  const future = values[field.id.replace('quarter', 'year')] === Number(today.slice(0, 4)) && quarter > begun;
  return future ? [{ field, fault: { code: 'fields.quarter.future', params: {}, at: [] } }] : [];
}
