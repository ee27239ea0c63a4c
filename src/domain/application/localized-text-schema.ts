import { z } from 'zod';

/** A thought in both languages inside a stored fact. */
export const LocalizedTextSchema = z.strictObject({ kk: z.string(), ru: z.string() });
