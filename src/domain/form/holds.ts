import type { Condition } from '../edition/conditions';
import type { Answer } from '../fields/answer';

/** The answer to a question by its id; undefined when it is not asked or not answered. */
export type AnswerOf = (fieldId: string) => Answer | undefined;

/** Whether a condition holds; undefined while the answers do not tell. */
export function holds(condition: Condition, answerOf: AnswerOf): boolean | undefined {
  if ('field' in condition) return isOneOf(answerOf(condition.field), condition.is);
  if ('list' in condition) return hasRow(answerOf(condition.list), condition.column, condition.is);
  if ('not' in condition) return negated(holds(condition.not, answerOf));
  if ('all' in condition) return every(condition.all.map((one) => holds(one, answerOf)));
  return negated(every(condition.any.map((one) => negated(holds(one, answerOf)))));
}

function isOneOf(answer: Answer | undefined, wanted: readonly (string | boolean)[]): boolean | undefined {
  if (answer === undefined) return undefined;
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return wanted.some((one) => given.includes(one));
}

function hasRow(
  answer: Answer | undefined,
  column: string,
  wanted: readonly (string | boolean)[],
): boolean | undefined {
  if (typeof answer !== 'object') return undefined;
  return answer.some((row) => typeof row === 'object' && isOneOf(row[column], wanted) === true);
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** One that is false settles it, whatever the others will be. */
function every(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}
