import { z } from 'zod';

/**
 * A step of a case's route as it was planned at filing. The case stays on this plan; the words of the step are read
 * from the pinned edition by `n` (`n` is 0 for a step that the portal derived where the act gives none).
 */
export const PinnedStep = z.strictObject({
  key: z.string(),
  n: z.number().int(),
  stage: z.enum(['register', 'check', 'prepare', 'sign', 'issue', 'work']),
  role: z.string(),
  performer: z.enum(['office', 'corporation', 'automatic']),
  amount: z.number().nullable(),
  unit: z.string().nullable(),
  derived: z.boolean(),
});

export type PinnedStep = z.infer<typeof PinnedStep>;
