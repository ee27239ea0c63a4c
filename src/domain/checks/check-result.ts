import { z } from 'zod';

/** What a check found: it holds, it does not, or nobody can tell yet, which never counts against a person. */
export const CHECK_VERDICTS = ['passed', 'failed', 'not-known'] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/**
 * What a failed check leads to: documents are not accepted (order 509, burial, clause 16), the service is refused (clause
 * 19-1), an official decides, or the paper is handed in instead.
 */
export const CHECK_CONSEQUENCES = ['refuse-intake', 'refuse-service', 'clerk', 'paper'] as const;
export type CheckConsequence = (typeof CHECK_CONSEQUENCES)[number];

/** The result of one judge for one automatic check of an edition, as it is kept with the case. */
export const CheckResult = z.strictObject({
  /** Of the edition's automatic checks. */
  check: z.string(),
  judge: z.string(),
  verdict: z.enum(CHECK_VERDICTS),
  /** Stable code of the reason, with which `judge` names its words. */
  reason: z.string(),
  /** Days (`YYYY-MM-DD`) and words on which it rests; no numbers of people. */
  facts: z.record(z.string(), z.string()),
  /** The state system that answered; null: the portal's own records. */
  registry: z.string().nullable(),
  /** Further ones on whose answers it rests; left out where there are none. */
  also: z.array(z.string()).exactOptional(),
  /** When that was known, ISO. */
  at: z.string(),
  clause: z.string(),
  consequence: z.enum(CHECK_CONSEQUENCES),
  /** The ground of the edition that a refusal names; null where there is none. */
  ground: z.string().nullable(),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** Whether nothing is known because a state system did not answer: it is asked again. */
export function isUnanswered({ reason }: Pick<CheckResult, 'reason'>): boolean {
  return reason === 'registry-silent';
}
