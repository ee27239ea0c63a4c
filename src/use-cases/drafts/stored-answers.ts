import { z } from 'zod';
import type { Raw } from '../../domain/fields/raw';

const StoredAnswer: z.ZodType<Raw> = z.lazy(() =>
  z.union([
    z.string(),
    z.array(z.string()).readonly(),
    z.strictObject({ day: z.string(), month: z.string(), year: z.string() }).readonly(),
    z.array(z.record(z.string(), StoredAnswer)).readonly(),
  ]),
);

/** Answers as a draft keeps them: as typed, by field id. */
export type TypedAnswers = Readonly<Record<string, Raw>>;

/** Reads the answers of a draft back; what is not an answer is left out. */
export function storedAnswers(stored: Readonly<Record<string, unknown>>): TypedAnswers {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, value]): [string, Raw][] => {
      const parsed = StoredAnswer.safeParse(value);
      return parsed.success ? [[id, parsed.data]] : [];
    }),
  );
}
