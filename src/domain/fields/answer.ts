import { z } from 'zod';

/** One row of a list, normalised: column id → answer. Columns that were left empty are absent. */
export type AnswerRow = { readonly [column: string]: Answer };

/** A normalised answer, plain JSON. Each field type says which of these it makes. */
export type Answer = string | number | boolean | readonly string[] | readonly AnswerRow[];

/** The answers of a form by field id. Fields that were left empty are absent. */
export type Answers = Readonly<Record<string, Answer>>;

/** Reads answers back from storage. */
export const Answer: z.ZodType<Answer> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.string()).readonly(),
    z.array(z.record(z.string(), Answer)).readonly(),
  ]),
);

/** Reads the answers of a form back from storage. */
export const Answers: z.ZodType<Answers> = z.record(z.string(), Answer);
