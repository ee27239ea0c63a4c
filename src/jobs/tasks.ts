import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { PROJECTED_KINDS } from '../domain/administration/administered-values';
import { recomputeKey, type RecomputePortion } from '../use-cases/administration/recompute-due-times';
import type { ForcePayload } from '../use-cases/administration/take-into-force';
import { TOLD_FACTS, type ToldFact } from '../domain/messages/facts';

const OfApplication = z.object({ applicationId: z.string() });
const OfFact = OfApplication.extend({
  fact: z.enum(TOLD_FACTS),
  seq: z.number().nullable().default(null),
});
const OfCalendar = z.object({
  decision: z.string(),
  reason: z.object({ kk: z.string(), ru: z.string() }),
  first: z.iso.date(),
  last: z.iso.date(),
  after: z.object({ dueAt: z.iso.datetime(), id: z.string() }).nullable(),
});

const OfAccount = z.object({ accountId: z.string() });
const OfForce = z.object({ kind: z.enum(PROJECTED_KINDS), subject: z.string(), at: z.iso.datetime() });

/** What the jobs do: one use case each. */
export interface JobUseCases {
  readonly checkApplication: (applicationId: string) => Promise<void>;
  readonly tellPerson: (applicationId: string, fact: ToldFact, seq: number | null) => Promise<void>;
  /** One portion; gives the next one, null at the end. */
  readonly recomputeDueTimes: (portion: RecomputePortion) => Promise<RecomputePortion | null>;
  /** Puts back what somebody holds and can no longer work on. */
  readonly releaseHeld: (accountId: string) => Promise<number>;
  readonly takeIntoForce: (payload: ForcePayload) => Promise<void>;
  readonly escalate: () => Promise<number>;
  readonly recheckSignatures: () => Promise<number>;
  readonly sweepFiles: () => Promise<number>;
}

/**
 * Jobs by the clock (UTC): files that nobody needs are looked for at night in Kazakhstan; heads are told each minute,
 * because some steps have three; so are signatures looked at again of which nobody could tell.
 */
export const CRONTAB = `30 21 * * * sweep-files ?max=3
* * * * * escalate ?jobKey=escalate&max=3
* * * * * recheck-signatures ?jobKey=recheck-signatures&max=3`;

/**
 * The jobs by task. Each may be delivered more than once, at once or later, and then changes nothing: jobs added under a
 * key that is there are one job, messages are one a fact and channel, questions that were answered are not asked again.
 */
export function tasks(useCases: JobUseCases): TaskList {
  return {
    'after-filing': async (payload, { addJob }) => {
      const { applicationId } = OfApplication.parse(payload);
      await addJob(
        'tell-person',
        { applicationId, fact: 'filed' },
        { jobKey: `tell:${applicationId}:filed` },
      );
      await addJob('check-registries', { applicationId }, { jobKey: `check:${applicationId}` });
    },
    'recompute-due-times': async (payload, { addJob }) => {
      const next = await useCases.recomputeDueTimes(OfCalendar.parse(payload));
      if (next !== null) await addJob('recompute-due-times', next, { jobKey: recomputeKey(next) });
    },
    'take-into-force': async (payload) => {
      await useCases.takeIntoForce(OfForce.parse(payload));
    },
    'release-held': async (payload) => {
      await useCases.releaseHeld(OfAccount.parse(payload).accountId);
    },
    escalate: async () => {
      await useCases.escalate();
    },
    'recheck-signatures': async () => {
      await useCases.recheckSignatures();
    },
    'check-registries': async (payload) => {
      await useCases.checkApplication(OfApplication.parse(payload).applicationId);
    },
    'sweep-files': async () => {
      await useCases.sweepFiles();
    },
    'tell-person': async (payload) => {
      const { applicationId, fact, seq } = OfFact.parse(payload);
      await useCases.tellPerson(applicationId, fact, seq);
    },
  };
}
