import { z } from 'zod';
import { LocalizedTextSchema } from '../application/localized-text-schema';
import type { Edition } from '../edition/edition';
import { Unit } from '../edition/vocabulary';
import type { LocalizedText } from '../../kernel/localized-text';

/** How long an applicant has to answer: a deadline of the edition, or a period that no act states. */
const AnswerPeriod = z.union([
  z.strictObject({ deadline: z.string().min(1) }),
  z.strictObject({ amount: z.number().int().positive(), unit: Unit, reason: LocalizedTextSchema }),
]);

/** In which way one edition lets an application be completed; all but our own period are ids of its deadlines. */
export const CompletionRule = z.strictObject({
  /** `<service>@<edition>` */
  edition: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
  extension: z.string().min(1),
  /** What becomes of the term while the applicant is waited for. */
  term: z.enum(['extended', 'paused']),
  notify: z.string().min(1),
  answer: AnswerPeriod,
  /** The term that begins afresh with the answer. */
  afterwards: z.string().min(1).exactOptional(),
});
export type CompletionRule = z.infer<typeof CompletionRule>;

/** The table of all such editions. */
export const CompletionRules = z
  .strictObject({ rules: z.array(CompletionRule) })
  .transform(({ rules }) => rules);

/** A period of the act, or of our own. */
export interface CompletionPeriod {
  readonly amount: number;
  readonly unit: Unit;
  /** Empty where no act states it. */
  readonly clause: string;
}

/** The periods by which an application is completed, as they hold in an edition. */
export interface CompletionTerms {
  readonly term: CompletionRule['term'];
  readonly extension: CompletionPeriod;
  readonly notify: CompletionPeriod;
  readonly answer: CompletionPeriod & {
    /** Why this period, where it is ours. */
    readonly proposed: LocalizedText | null;
  };
  /** Null: the former term goes on. */
  readonly afterwards: CompletionPeriod | null;
}

/** The periods of an edition; null where it does not let an application be completed. */
export function findCompletionTerms(
  edition: Pick<Edition, 'id' | 'edition' | 'deadlines'>,
  table: readonly CompletionRule[],
): CompletionTerms | null {
  const rule = table.find((one) => one.edition === `${edition.id}@${edition.edition.id}`);
  if (rule === undefined) return null;
  const [extension, notify] = [periodOf(edition, rule.extension), periodOf(edition, rule.notify)];
  const answer = answerOf(edition, rule.answer);
  if (extension === null || notify === null || answer === null) return null;
  const afterwards = rule.afterwards === undefined ? null : periodOf(edition, rule.afterwards);
  return { term: rule.term, extension, notify, answer, afterwards };
}

function answerOf(
  edition: Pick<Edition, 'deadlines'>,
  answer: CompletionRule['answer'],
): CompletionTerms['answer'] | null {
  if (!('deadline' in answer))
    return { amount: answer.amount, unit: answer.unit, clause: '', proposed: answer.reason };
  const period = periodOf(edition, answer.deadline);
  return period && { ...period, proposed: null };
}

function periodOf({ deadlines }: Pick<Edition, 'deadlines'>, id: string): CompletionPeriod | null {
  const deadline = deadlines.find((one) => one.id === id);
  if (deadline === undefined || deadline.amount === null) return null;
  const { amount, unit, clause } = deadline;
  return { amount, unit, clause };
}
