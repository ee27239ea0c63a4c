import { z } from 'zod';
import { RegistryDay, RegistryText } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** Studies in the national education database (НОБД): from kindergarten to college. */
export const SchoolStudiesQuestion = z.strictObject({
  registry: z.literal('school-studies'),
  iin: RegistryIin,
});

/** Studies on the unified platform of higher education (ЕПВО). */
export const HigherStudiesQuestion = z.strictObject({
  registry: z.literal('higher-studies'),
  iin: RegistryIin,
});

/**
 * Somebody's time at one place of study. `until` is the day on which it ended or is to end. An academic leave
 * (академический отпуск) counts as studying: order 509, survivor Rules, clause 7.
 */
export const Study = z
  .object({
    level: z.enum([
      'preschool',
      'general-secondary',
      'technical',
      'post-secondary',
      'higher',
      'postgraduate',
    ]),
    form: z.enum(['full-time', 'evening', 'distance']),
    organisation: RegistryText,
    since: RegistryDay,
    until: RegistryDay,
    academicLeaveUntil: RegistryDay.exactOptional(),
  })
  .refine(({ since, until }) => since <= until, { message: 'ended before it began' });
export type Study = z.infer<typeof Study>;

/** All studies that the asked system knows of, the oldest first. */
export const Studies = z.object({ iin: RegistryIin, studies: z.array(Study).max(30) });
export type Studies = z.infer<typeof Studies>;
