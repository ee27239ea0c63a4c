import { z } from 'zod';
import { RegistryDay, RegistryText } from './registry-fields';
import { RegistryIin } from './registry-iin';

/**
 * A business identification number as registries write it; its check digit is the business of the form that takes it.
 */
export const RegistryBin = z.string().regex(/^\d{12}$/);
export type RegistryBin = z.infer<typeof RegistryBin>;

/** A legal entity by its BIN. No source names the registry (ГБД ЮЛ is ours to propose): order 509, annex 1, row 8. */
export const LegalEntityQuestion = z.strictObject({
  registry: z.literal('legal-entities'),
  bin: RegistryBin,
});

/** The state registration of a legal entity. `liquidatedOn` is there once it has ceased to be. */
export const LegalEntity = z.object({
  bin: RegistryBin,
  name: RegistryText,
  registeredOn: RegistryDay,
  liquidatedOn: RegistryDay.exactOptional(),
  headIin: RegistryIin.exactOptional(),
  address: RegistryText,
});
export type LegalEntity = z.infer<typeof LegalEntity>;

/** Whether a person is or was a sole proprietor: order 509, annex 1, row 8, and annex 4, row 8. */
export const SoleProprietorQuestion = z.strictObject({
  registry: z.literal('sole-proprietors'),
  iin: RegistryIin,
});

/** The registrations of a person as a sole proprietor, earlier ones as well; none is an answer too. */
export const SoleProprietor = z.object({
  iin: RegistryIin,
  registrations: z
    .array(
      z.object({
        number: z.string().min(1),
        regime: z.enum(['patent', 'simplified', 'general']),
        since: RegistryDay,
        until: RegistryDay.exactOptional(),
      }),
    )
    .max(20),
});
export type SoleProprietor = z.infer<typeof SoleProprietor>;
