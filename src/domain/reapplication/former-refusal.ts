import { z } from 'zod';
import { LocalizedTextSchema } from '../application/localized-text-schema';

/** A document that must be brought anew, and why what was handed in before does not do. */
export const BroughtAnew = z.strictObject({
  documentId: z.string(),
  name: LocalizedTextSchema,
  /** `asked`: an official asked for another; `intake`: intake was refused for it; `locked`: the antivirus found something. */
  why: z.enum(['asked', 'intake', 'locked']),
  /** The reason that the official chose, as it was worded then. */
  reason: LocalizedTextSchema.nullable(),
  /** The official's own words beside it. */
  words: z.string().nullable(),
});
export type BroughtAnew = z.infer<typeof BroughtAnew>;

/** What is told above a draft that follows a refusal: why, by which ground, and what must be mended. Plain JSON. */
export const FormerRefusal = z.strictObject({
  /** Number of the application that was refused. */
  number: z.string(),
  kind: z.enum(['intake', 'service']),
  /** ISO string. */
  decidedAt: z.string(),
  /** In the words of the official; null when nothing was added to the ground. */
  reason: z.string().nullable(),
  grounds: z.array(z.strictObject({ id: z.string(), text: LocalizedTextSchema, clause: z.string() })),
  anew: z.array(BroughtAnew),
});
export type FormerRefusal = z.infer<typeof FormerRefusal>;

/** What an application keeps of the refusal after which it was filed, for whoever decides it. */
export const FollowedRefusal = FormerRefusal.omit({ anew: true });
