import type { Answer, Answers } from '../fields/answer';
import type { FieldContext } from '../fields/field-type';
import type { Raw } from '../fields/raw';
import { fieldType } from '../fields/registry';
import { crossProblems } from './cross-problems';
import type { FormPage } from './form-pages';
import { type Problem, problemOf } from './problem';

/** What the answers of a page come to. */
export interface CheckedPage {
  /** Each answer that is right by itself, normalised. */
  readonly values: Answers;
  readonly problems: readonly Problem[];
}

/**
 * Checks a page that is kept, each answer once: the same faults as `pageSchema` finds, and beside them what is right. What
 * was not typed may be left out of `raw`.
 */
export function checkPage(
  { fields }: FormPage,
  raw: Readonly<Record<string, Raw>>,
  context: FieldContext,
): CheckedPage {
  const values: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const field of fields) {
    const typed = Object.hasOwn(raw, field.id) ? raw[field.id] : undefined;
    const checked = fieldType(field).check(field, typed, context);
    if (!checked.ok) problems.push(...checked.faults.map((fault) => problemOf(field, fault)));
    else if (checked.value !== undefined) values[field.id] = checked.value;
  }
  if (problems.length > 0) return { values, problems };
  const together = crossProblems(fields, values, context.today);
  return { values, problems: together.map(({ field, fault }) => problemOf(field, fault)) };
}
