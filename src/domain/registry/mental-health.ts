import { z } from 'zod';
import { RegistryDay } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** Whether a carer is on the record of a mental health centre: order 206, annex 3 (6-1), row 8. */
export const MentalHealthQuestion = z.strictObject({
  registry: z.literal('mental-health'),
  iin: RegistryIin,
});

/** Nothing but the fact: why somebody is on record is not the portal's business. */
export const MentalHealth = z
  .object({ iin: RegistryIin, onRecord: z.boolean(), since: RegistryDay.exactOptional() })
  .refine(({ onRecord, since }) => onRecord || since === undefined, {
    message: 'since when, but not on record',
  });
export type MentalHealth = z.infer<typeof MentalHealth>;
