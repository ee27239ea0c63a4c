import { z } from 'zod';
import { RegistryIin } from './registry-iin';

/** The registered record of one natural person. */
export const PersonQuestion = z.strictObject({ registry: z.literal('gbd-fl'), iin: RegistryIin });
export type PersonQuestion = z.infer<typeof PersonQuestion>;

/** The family that the civil status records know of, seen from one person. */
export const FamilyQuestion = z.strictObject({ registry: z.literal('family'), iin: RegistryIin });
export type FamilyQuestion = z.infer<typeof FamilyQuestion>;

/** Whether a person's family was paid targeted social assistance in one quarter of a year. */
export const AspPaymentsQuestion = z.strictObject({
  registry: z.literal('asp-payments'),
  iin: RegistryIin,
  year: z.int().min(2002).max(2100),
  quarter: z.literal([1, 2, 3, 4]),
});
export type AspPaymentsQuestion = z.infer<typeof AspPaymentsQuestion>;

/** A notarised power of attorney, asked for by its number and both parties, so that a number alone tells nothing. */
export const NotaryPowerQuestion = z.strictObject({
  registry: z.literal('notary-powers'),
  number: z.string().min(1).max(40),
  principalIin: RegistryIin,
  representativeIin: RegistryIin,
});
export type NotaryPowerQuestion = z.infer<typeof NotaryPowerQuestion>;

/** Everything the portal may ask a state registry. All questions only read, so each may be asked again. */
export const RegistryQuestion = z.discriminatedUnion('registry', [
  PersonQuestion,
  FamilyQuestion,
  AspPaymentsQuestion,
  NotaryPowerQuestion,
]);
export type RegistryQuestion = z.infer<typeof RegistryQuestion>;

/** The name by which a question is put, and by which its answer is checked. */
export type RegistryName = RegistryQuestion['registry'];

/** The state system that answers each question, by its code in the reference list of registries. */
export const REGISTRY_CODES = {
  'gbd-fl': 'gbd-fl',
  family: 'zags',
  'asp-payments': 'asp-recipients',
  'notary-powers': 'enis',
} as const satisfies Record<RegistryName, string>;
