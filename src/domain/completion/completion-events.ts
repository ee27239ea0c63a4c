import { z } from 'zod';
import { LocalizedTextSchema } from '../application/localized-text-schema';
import { Term } from '../application/term';

/** What is asked for again, and why. */
export const CompletionItem = z.strictObject({
  kind: z.enum(['document', 'answer']),
  /** Id of the document of the list, or of the field of the form. */
  id: z.string(),
  /** As the applicant knows it. */
  name: LocalizedTextSchema,
  verdict: z.enum(['replace', 'unclear']),
  reasonId: z.string(),
  /** The reason as it was worded then. */
  reason: LocalizedTextSchema,
  /** The official's own words beside it. */
  words: z.string().nullable(),
});
export type CompletionItem = z.infer<typeof CompletionItem>;

const CompletionFile = z.strictObject({
  attachmentId: z.string(),
  name: z.string(),
  size: z.number(),
  key: z.string(),
});

/** Instants of the service's term before and after; ISO strings. */
const Moved = z.strictObject({ before: z.string(), after: z.string() });

/** Payloads of the facts by which an application is completed. Instants are ISO strings. */
export const COMPLETION_EVENTS = {
  /** The applicant is asked for what is missing or unclear; the term is extended, or stands still. */
  'completion-asked': z.strictObject({
    round: z.number().int().positive(),
    stepKey: z.string(),
    items: z.array(CompletionItem).min(1),
    until: z.string(),
    /** Until when the act wants the applicant told. */
    notifyBy: z.string(),
    /** Of the period for the answer; null where it is ours. */
    clause: z.string().nullable(),
    due: Moved,
    term: Term,
  }),
  /** What the applicant sent, with what stood there before. */
  'completion-answered': z.strictObject({
    round: z.number().int().positive(),
    documents: z.array(
      z.strictObject({
        documentId: z.string(),
        files: z.array(CompletionFile).min(1),
        former: z.array(CompletionFile),
      }),
    ),
    answers: z.array(z.strictObject({ fieldId: z.string(), value: z.unknown(), former: z.unknown() })),
    /** In the applicant's own words. */
    note: z.string().nullable(),
    /** The official who took it over a counter had compared the visitor with their document. */
    atCounter: z.boolean(),
    due: Moved,
    term: Term,
  }),
  /** Nothing came in time: the case goes back to the official. */
  'completion-lapsed': z.strictObject({ round: z.number().int().positive(), until: z.string() }),
  /** The official no longer needs an answer. */
  'completion-withdrawn': z.strictObject({
    round: z.number().int().positive(),
    reason: z.string().min(1),
    due: Moved,
    term: Term,
  }),
} as const;
