import { z } from 'zod';
import type { LocalizedText } from '../../kernel/localized-text';
import { findPlainDate, type PlainDate } from '../../kernel/plain-date';

/** A text that says something: at least one character that is not a space. */
export const Text = z.string().regex(/\S/, 'must not be empty');

/** One thought in Kazakh and Russian. */
export const BothLanguages = z.strictObject({
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
}) satisfies z.ZodType<LocalizedText>;
export type BothLanguages = z.infer<typeof BothLanguages>;

/** Clause of the act, as printed: "9", "35-2", "annex 2, row 3". */
export const Clause = Text.describe('Clause of the act where the fact stands');

/** Stable id of a fact: kebab-case, for fields of forms snake_case. */
export const FactId = z
  .string()
  .regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, 'must be lower-case words joined by - or _')
  .describe('Stable id');

/** A day `YYYY-MM-DD` that exists. */
export const Day = z.custom<PlainDate>(
  (value) => typeof value === 'string' && findPlainDate(value) !== undefined,
  'must be a day YYYY-MM-DD',
);

/** First and last line in the source, both counted from 1. */
export const LineSpan = z.tuple([z.int().positive(), z.int().positive()]);

/** `false`: the act refers to the fact, but the source does not contain it. */
export const InSource = z.boolean().describe('Whether the source contains it');

/** `true`: our proposal, because the source does not contain it. */
export const Proposed = z.literal(true).describe('Proposed by us, not printed in the source');

/** A remark in Russian for lawyers. */
export const NoteRu = Text.describe('Remark in Russian');
