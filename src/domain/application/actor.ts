import { z } from 'zod';
import { LocalizedTextSchema } from './localized-text-schema';

/** Who made a fact: a person with an account, or the portal itself. Names are kept as they were at that moment. */
export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('citizen'), accountId: z.string() }),
  z.strictObject({
    kind: z.literal('staff'),
    accountId: z.string(),
    role: z.string(),
    name: z.string(),
    position: LocalizedTextSchema,
    organisationCode: z.string(),
  }),
  z.strictObject({ kind: z.literal('portal') }),
]);

export type Actor = z.infer<typeof Actor>;
