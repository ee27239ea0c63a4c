import { z } from 'zod';

const HearingFile = z.strictObject({
  attachmentId: z.string(),
  name: z.string(),
  size: z.number(),
  key: z.string(),
});

/** Payloads of the facts by which an applicant is heard before a refusal. Instants are ISO strings. */
export const HEARING_EVENTS = {
  /** The applicant is told the preliminary decision. */
  'hearing-opened': z.strictObject({
    stepKey: z.string(),
    outcome: z.string(),
    groundIds: z.array(z.string()),
    reason: z.string().nullable(),
    /** Working days that the applicant has. */
    days: z.number().int().positive(),
    until: z.string(),
  }),
  'hearing-answered': z.strictObject({
    words: z.string(),
    files: z.array(HearingFile),
    atCounter: z.boolean(),
  }),
  /** The official has looked at it: the decision stays as it was told, or becomes another. */
  'hearing-closed': z.strictObject({ result: z.enum(['kept', 'changed']), answered: z.boolean() }),
} as const;
