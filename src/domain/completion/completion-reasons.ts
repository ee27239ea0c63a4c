import { z } from 'zod';
import { BothTexts } from '../administration/both-texts';

/** What an official asks to be replaced or made clear. */
export const COMPLETION_KINDS = ['document', 'answer'] as const;
export type CompletionKind = (typeof COMPLETION_KINDS)[number];

/** A reason why something is asked for again. */
export const CompletionReason = BothTexts.extend({
  id: z.string().regex(/^[a-z-]+$/),
  /** Where it is offered. */
  for: z.array(z.enum(COMPLETION_KINDS)).min(1),
});
export type CompletionReason = z.infer<typeof CompletionReason>;

/** The list of reasons. */
export const CompletionReasons = z
  .strictObject({ reasons: z.array(CompletionReason).min(1) })
  .transform(({ reasons }) => reasons);

/** The reason that says nothing without own words. */
export const OTHER_REASON = 'other';
