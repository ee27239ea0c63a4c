import { z } from 'zod';
import { FactId } from './fact-parts';

/** Answers that make a condition true: ids of options, or yes and no. */
const Wanted = z.array(z.union([z.boolean(), FactId])).min(1);

/** The answer to a question is one of these; of several ticked answers, one is. */
const OfField = z.strictObject({ field: FactId, is: Wanted });

/** Some row of a list has one of these in a column. */
const OfRow = z.strictObject({ list: FactId, column: FactId, is: Wanted });

/** A condition on the answers of a form, as data. */
export type Condition =
  | z.infer<typeof OfField>
  | z.infer<typeof OfRow>
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Reads a condition; nested ones too. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    OfField,
    OfRow,
    z.strictObject({ all: z.array(Condition).min(1).readonly() }),
    z.strictObject({ any: z.array(Condition).min(1).readonly() }),
    z.strictObject({ not: Condition }),
  ]),
);

/** The ids of the fields on whose answers a condition depends. */
export function fieldsOfCondition(condition: Condition): readonly string[] {
  if ('field' in condition) return [condition.field];
  if ('list' in condition) return [condition.list];
  if ('not' in condition) return fieldsOfCondition(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsOfCondition);
}
