import { z } from 'zod';

/**
 * A person's number as registries write it: twelve digits. The check digit is the business of the form that takes
 * the number from a person; a registry is believed, for its own old records hold numbers that fail the check.
 */
export const RegistryIin = z.string().regex(/^\d{12}$/);
export type RegistryIin = z.infer<typeof RegistryIin>;
