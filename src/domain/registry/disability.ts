import { z } from 'zod';
import { RegistryDay } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** Why somebody has a disability, as the medical-social examination puts it. */
export const DisabilityCause = z.enum([
  'general-illness',
  'since-childhood',
  'work-injury',
  'occupational-disease',
  'military-service',
  'radiation',
]);
export type DisabilityCause = z.infer<typeof DisabilityCause>;

/**
 * One finding of the medical-social examination. `status`: a child with a disability, or the group of an adult.
 * `until` is left out when it was found for good; `first` when it is the first one of this person.
 */
export const DisabilityFinding = z
  .object({
    number: z.string().min(1),
    status: z.enum(['child', 'group-1', 'group-2', 'group-3']),
    sinceChildhood: z.boolean(),
    cause: DisabilityCause,
    setOn: RegistryDay,
    until: RegistryDay.exactOptional(),
    first: z.boolean(),
  })
  .refine(({ setOn, until }) => until === undefined || setOn <= until, { message: 'ended before it began' });
export type DisabilityFinding = z.infer<typeof DisabilityFinding>;

/** What the central database of persons with disability (ЦБДИ) knows of somebody. */
export const DisabilityQuestion = z.strictObject({ registry: z.literal('disability'), iin: RegistryIin });

/** All findings, the oldest first. */
export const Disability = z.object({ iin: RegistryIin, findings: z.array(DisabilityFinding).max(50) });
export type Disability = z.infer<typeof Disability>;
