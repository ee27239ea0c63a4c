import { z } from 'zod';
import { findPlainDate, type PlainDate } from '../../kernel/plain-date';
import { BothTexts } from './both-texts';

/**
 * The first day of Kurban-ait of a year as it was announced (Labour Code, article 84, paragraph 5): a day off that does
 * not move. `source` says who announced it.
 */
export const KurbanAit = z.strictObject({
  date: z.string().transform((value, context): PlainDate => {
    const date = findPlainDate(value);
    if (date !== undefined) return date;
    context.addIssue({ code: 'custom', message: `Not a day: ${value}` });
    return z.NEVER;
  }),
  source: BothTexts,
});
export type KurbanAit = z.infer<typeof KurbanAit>;
