import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { PROJECTED_KINDS } from '../domain/administration/administered-values';
import { recomputeKey, type RecomputePortion } from '../use-cases/administration/recompute-due-times';
import type { ForcePayload } from '../use-cases/administration/take-into-force';
import { CASE_CRONTAB, caseTasks, type CaseUseCases } from './case-tasks';
import { type InformationUseCases, informationTasks } from './information-tasks';
import { messageTasks, type MessageUseCases } from './message-tasks';
import { PROACTIVE_CRONTAB, proactiveTasks, type ProactiveUseCases } from './proactive-tasks';

const OfApplication = z.object({ applicationId: z.string() });
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
export interface JobUseCases extends CaseUseCases, MessageUseCases, ProactiveUseCases, InformationUseCases {
  /** One portion; gives the next one, null at the end. */
  readonly recomputeDueTimes: (portion: RecomputePortion) => Promise<RecomputePortion | null>;
  /** Puts back what somebody holds and can no longer work on. */
  readonly releaseHeld: (accountId: string) => Promise<number>;
  readonly takeIntoForce: (payload: ForcePayload) => Promise<void>;
  readonly escalate: () => Promise<number>;
  /** Asks every outside system for a sign of life. */
  readonly lookAfterSystems: () => Promise<void>;
  /** Hands over what is ordered to be paid. */
  readonly exportPayments: () => Promise<number>;
  readonly collectPaymentAnswers: () => Promise<number>;
  readonly recheckSignatures: () => Promise<number>;
  readonly sweepFiles: () => Promise<number>;
  readonly sweepTries: () => Promise<number>;
  /** Looks at files that waited for the antivirus. */
  readonly scanFiles: () => Promise<number>;
}

/**
 * Jobs by the clock (UTC): files that nobody needs, and receipts that nobody knows, are looked for at night in Kazakhstan, and
 * counts of tries that limit nobody each hour; heads are told each minute, because some steps have three; outside systems are
 * asked each minute for a sign of life, the antivirus about the files that wait for it, and signatures are looked at again of
 * which nobody could tell. Payments go out every ten minutes, beside those that a signature asks for, and are asked about
 * every two.
 */
export const CRONTAB = `30 21 * * * sweep-files ?max=3
50 21 * * * sweep-receipts ?max=3
20 * * * * sweep-tries ?max=3
* * * * * escalate ?jobKey=escalate&max=3
* * * * * look-after-systems ?jobKey=look-after-systems&max=1
* * * * * scan-files ?jobKey=scan-files&max=3
* * * * * recheck-signatures ?jobKey=recheck-signatures&max=3
*/10 * * * * export-payments ?jobKey=export-payments&max=3
*/2 * * * * collect-payment-answers ?jobKey=collect-payment-answers&max=3
${CASE_CRONTAB}
${PROACTIVE_CRONTAB}`;

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
      await addJob('register-application', { applicationId }, { jobKey: `register:${applicationId}` });
      await addJob('keep-family', { applicationId }, { jobKey: `family:${applicationId}` });
      await addJob('check-registries', { applicationId }, { jobKey: `check:${applicationId}` });
      await addJob('process-automatically', { applicationId }, { jobKey: `automatic:${applicationId}` });
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
    ...paymentTasks(useCases),
    ...caseTasks(useCases),
    ...caretakerTasks(useCases),
    ...messageTasks(useCases),
    ...proactiveTasks(useCases),
    ...informationTasks(useCases),
  };
}

/** What is looked after by the clock alone. */
function caretakerTasks(useCases: JobUseCases): TaskList {
  return {
    'recheck-signatures': async () => {
      await useCases.recheckSignatures();
    },
    'look-after-systems': async () => {
      await useCases.lookAfterSystems();
    },
    'sweep-files': async () => {
      await useCases.sweepFiles();
    },
    'sweep-tries': async () => {
      await useCases.sweepTries();
    },
    'scan-files': async () => {
      await useCases.scanFiles();
    },
  };
}

function paymentTasks(useCases: Pick<JobUseCases, 'exportPayments' | 'collectPaymentAnswers'>): TaskList {
  return {
    'export-payments': async (_payload, { addJob }) => {
      await useCases.exportPayments();
      await addJob('collect-payment-answers', {}, { jobKey: 'collect-payment-answers-soon' });
    },
    'collect-payment-answers': async () => {
      await useCases.collectPaymentAnswers();
    },
  };
}
