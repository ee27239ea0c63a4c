import { z } from 'zod';

const Text = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1) });

/**
 * What the law says of a holiday. `transfers`: when it falls on a day off, the next working day is off (Law on holidays,
 * article 5); 7 January and Kurban-ait do not transfer (Labour Code, article 84, paragraph 5).
 */
export const HolidayFacts = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: Text,
  transfers: z.boolean(),
  source: Text,
});
export type HolidayFacts = z.infer<typeof HolidayFacts>;
