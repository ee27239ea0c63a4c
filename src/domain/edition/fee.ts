import { z } from 'zod';
import { BothLanguages, Clause, FactId, NoteRu, Text } from './fact-parts';

/** Who pays what share of the price of one thing. */
export const FeeRule = z.strictObject({
  id: FactId,
  item: BothLanguages.describe('What is paid for'),
  who: BothLanguages.describe('Who pays'),
  pays_percent: z.number().min(0).max(100).describe('Share of the price, in percent').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type FeeRule = z.infer<typeof FeeRule>;

/** What the service costs. */
export const Fee = z.strictObject({
  free: z.boolean().describe('Whether it is free of charge'),
  kk: Text.describe('Kazakh').exactOptional(),
  ru: Text.describe('Russian').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
  rules: z.array(FeeRule).describe('Shares of the price').exactOptional(),
});
export type Fee = z.infer<typeof Fee>;
