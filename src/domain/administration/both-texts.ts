import { z } from 'zod';

/** Longest text that an administrator writes. */
const LONGEST = 2_000;
const Text = z.string().trim().min(1).max(LONGEST);

/** A text that people read: never in one language only. */
export const BothTexts = z.strictObject({ kk: Text, ru: Text });
export type BothTexts = z.infer<typeof BothTexts>;
