import { z } from 'zod';
import { RegistryDay, RegistryText } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** A notarised power of attorney. `revokedOn` is there once it has been withdrawn. */
export const NotaryPower = z.object({
  number: z.string().min(1),
  principalIin: RegistryIin,
  representativeIin: RegistryIin,
  certifiedOn: RegistryDay,
  validUntil: RegistryDay,
  revokedOn: RegistryDay.exactOptional(),
  notary: z.object({ name: z.string().min(1), licence: z.string().min(1) }),
  powers: RegistryText,
});
export type NotaryPower = z.infer<typeof NotaryPower>;
