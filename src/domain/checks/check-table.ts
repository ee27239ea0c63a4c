import { z } from 'zod';
import { Channel } from '../edition/vocabulary';
import { BenefitKind } from '../registry/benefits';
import { CHECK_CONSEQUENCES } from './check-result';
import { CHECK_JUDGE_IDS, type CheckJudgeId } from './judges';

const EditionKey = z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/);
const Fields = z.array(z.string().min(1));
/** The name of a judge. */
export const JudgeId = z.custom<CheckJudgeId>((value) => (CHECK_JUDGE_IDS as unknown[]).includes(value));

/** A value that one field of the form has. */
export const AnswerIs = z.strictObject({ field: z.string().min(1), in: z.array(z.string().min(1)).min(1) });
export type AnswerIs = z.infer<typeof AnswerIs>;

/** Where an edition's forms name the people and days that its checks are about. Of several fields the first that is filled. */
export const CheckParties = z.strictObject({
  edition: EditionKey,
  subject: Fields,
  /** Lists of which each row names one person. */
  subject_lists: Fields.default([]),
  /** Who is meant when no field names anybody. */
  otherwise: z.literal('applicant').exactOptional(),
  /** Fields that name who cares; otherwise the applicant. */
  carer: Fields.default([]),
  event_day: Fields.default([]),
  account: Fields,
  /** Fields that name the cause of a disability. */
  cause: Fields.default([]),
  /** Fields without which an application is not complete, whatever its form. */
  required: Fields,
  /** Benefits that it asks for; one of them only where the answer of a field says so. */
  benefits: z
    .array(
      z.strictObject({
        kind: BenefitKind,
        when: AnswerIs.exactOptional(),
        /** Paid once for one person: an award that has ended stands in the way as well. */
        once: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Whether an assignment stands in the way of another one for good: what is paid once for one person. */
  claim: z.enum(['while-open', 'for-good']),
  /** What is assigned is known by the number of the person because of whom it is paid, not of whoever is paid. */
  informed_by: z.literal('subject').exactOptional(),
});
export type CheckParties = z.infer<typeof CheckParties>;

/** How one automatic check of an edition is made. */
export const CheckRule = z
  .strictObject({
    edition: EditionKey,
    check: z.string().min(1),
    judges: z.array(JudgeId).default([]),
    /** Why a check has no judge. */
    reason: z.string().min(1).exactOptional(),
    /** Papers that it is about. */
    documents: Fields.default([]),
    /** Payments of which the person it is about must have had one. */
    paid: z.array(BenefitKind).default([]),
    /** The edition's period within which one applies, counted from the event. */
    window: z.string().min(1).exactOptional(),
    /** Made of what lies in the file of the case, not before filing. */
    after_filing: z.boolean().default(false),
    /** Made only where an answer says so. */
    when: AnswerIs.exactOptional(),
    failed: z.enum(CHECK_CONSEQUENCES).default('clerk'),
    /** The edition's ground for the refusal. */
    ground: z.string().min(1).exactOptional(),
    /** Channels on which a failure refuses; on all others an official decides. */
    refuses_on: z.array(Channel).default([]),
    /** Our reading, which a lawyer may overrule. */
    proposed: z.boolean().default(false),
  })
  .refine(({ judges, reason }) => judges.length > 0 !== (reason !== undefined), 'a judge, or why none')
  .refine(
    ({ failed, ground, refuses_on }) =>
      !failed.startsWith('refuse') || (ground !== undefined && refuses_on.length > 0),
    'a refusal names its ground and its channels',
  );
export type CheckRule = z.infer<typeof CheckRule>;

/** The table of automatic checks. */
export const CheckTable = z.strictObject({ parties: z.array(CheckParties), checks: z.array(CheckRule) });
export type CheckTable = z.infer<typeof CheckTable>;

/** Whether the answer of a field is one of those named; of a choice of several, whether one of them is. */
export function answerIs(
  answers: Readonly<Record<string, unknown>>,
  { field, in: wanted }: AnswerIs,
): boolean {
  const answer = answers[field];
  if (Array.isArray(answer)) return answer.some((one) => typeof one === 'string' && wanted.includes(one));
  return typeof answer === 'string' && wanted.includes(answer);
}
