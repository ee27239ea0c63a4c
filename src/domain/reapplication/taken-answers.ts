import { canonicalJson } from '../../kernel/canonical-json';
import type { FormField } from '../edition/forms';
import { Answer } from '../fields/answer';
import type { FieldContext } from '../fields/field-type';
import { isRaw, type Raw } from '../fields/raw';
import { fieldType } from '../fields/registry';
import type { ApplicationForm } from '../form/application-form';
import type { Prefilled } from '../form/prefill';

/** The answers of an application that came to nothing. */
export interface FormerAnswers {
  /** As they were filed, normalised, by field id. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** The questions to which they were given. */
  readonly fields: readonly FormField[];
  /** Typed afterwards to mend them and never sent, by field id. */
  readonly typed: Readonly<Record<string, Raw>>;
  /** What a registry had said then, by field id: it is asked afresh instead. */
  readonly registered: Readonly<Record<string, Prefilled>>;
}

/**
 * The old answers that still stand, as typed: the question is there and of the same kind, and it takes the answer today.
 * What a registry had said is left out.
 */
export function takenAnswers(
  { asked }: Pick<ApplicationForm, 'asked'>,
  former: FormerAnswers,
  context: FieldContext,
): Readonly<Record<string, Raw>> {
  const taken = asked.flatMap((field): [string, Raw][] => {
    const raw = former.typed[field.id] ?? rawOf(field, former);
    if (raw === undefined || fieldType(field).isBlank(raw)) return [];
    return fieldType(field).check(field, raw, context).ok ? [[field.id, raw]] : [];
  });
  return Object.fromEntries(taken);
}

function rawOf(field: FormField, { answers, fields, registered }: FormerAnswers): Raw | undefined {
  const before = fields.find(({ id }) => id === field.id);
  const answer = Answer.safeParse(answers[field.id]);
  if (before === undefined || !answer.success || !isSameQuestion(field, before)) return undefined;
  const said = registered[field.id]?.answer;
  if (said !== undefined && canonicalJson(said) === canonicalJson(answer.data)) return undefined;
  const raw = fieldType(field).edit(field, answer.data);
  return isRaw(raw) ? raw : undefined;
}

/** A question that asks for another kind of thing under the same id is another question. */
function isSameQuestion(field: FormField, before: FormField): boolean {
  if (field.type !== before.type) return false;
  return (field.columns ?? []).every(
    (column) => before.columns?.find(({ id }) => id === column.id)?.type === column.type,
  );
}
