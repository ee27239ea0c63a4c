import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { PROJECTED_KINDS } from '../domain/administration/administered-values';
import { recomputeKey, type RecomputePortion } from '../use-cases/administration/recompute-due-times';
import type { ForcePayload } from '../use-cases/administration/take-into-force';
import { TOLD_FACTS, type ToldFact } from '../domain/messages/facts';
import { PROACTIVE_CRONTAB, proactiveTasks, type ProactiveUseCases } from './proactive-tasks';

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

const OfMessage = z.object({ messageId: z.string() });
const OfIncoming = z.object({ incomingId: z.string() });
const OfAccount = z.object({ accountId: z.string() });
const OfForce = z.object({ kind: z.enum(PROJECTED_KINDS), subject: z.string(), at: z.iso.datetime() });

/** What the jobs do: one use case each. */
export interface JobUseCases extends ProactiveUseCases {
  readonly now: () => Date;
  readonly checkApplication: (applicationId: string) => Promise<void>;
  /** Checks a filed case and decides it where the act lets a system do so. */
  readonly processAutomatically: (applicationId: string) => Promise<'done' | 'waiting'>;
  /** Keeps whom an application names for the citizen's next one. */
  readonly keepFamily: (applicationId: string) => Promise<void>;
  readonly tellPerson: (applicationId: string, fact: ToldFact, seq: number | null) => Promise<void>;
  /** `later`: the message is to be handed over again. */
  readonly deliverMessage: (messageId: string) => Promise<'done' | 'later'>;
  /** Looks again after a message of unknown fate. */
  readonly settleMessage: (messageId: string) => Promise<void>;
  /** Tells whoever sent an SMS that answers nothing what to do. */
  readonly answerIncoming: (incomingId: string) => Promise<void>;
  readonly sweepReceipts: () => Promise<number>;
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
  /** Tells the applications that were filed together what is known of their signature. */
  readonly followSignature: (applicationId: string) => Promise<void>;
  readonly sweepFiles: () => Promise<number>;
  readonly registerApplication: (applicationId: string) => Promise<boolean>;
  /** Registers whatever no journal has yet. */
  readonly registerApplications: () => Promise<number>;
  /** Ends the requests to applicants that nobody answered in time. */
  readonly lapseCompletions: () => Promise<number>;
  /** Looks at files that waited for the antivirus. */
  readonly scanFiles: () => Promise<number>;
}

/**
 * Jobs by the clock (UTC): files that nobody needs, and receipts that nobody knows, are looked for at night in Kazakhstan;
 * heads are told each minute, because some steps have three; outside systems are asked each minute for a sign of life,
 * the antivirus about the files that wait for it, and signatures are looked at again of which nobody could tell. Payments go out every ten minutes, beside those that a signature
 * asks for, and are asked about every two.
 */
export const CRONTAB = `30 21 * * * sweep-files ?max=3
50 21 * * * sweep-receipts ?max=3
* * * * * escalate ?jobKey=escalate&max=3
* * * * * look-after-systems ?jobKey=look-after-systems&max=1
* * * * * scan-files ?jobKey=scan-files&max=3
*/5 * * * * register-applications ?jobKey=register-applications&max=3
* * * * * lapse-completions ?jobKey=lapse-completions&max=3
* * * * * recheck-signatures ?jobKey=recheck-signatures&max=3
*/10 * * * * export-payments ?jobKey=export-payments&max=3
*/2 * * * * collect-payment-answers ?jobKey=collect-payment-answers&max=3
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
    'check-registries': async (payload) => {
      await useCases.checkApplication(OfApplication.parse(payload).applicationId);
    },
    ...automaticTasks(useCases),
    ...processingTasks(useCases),
    ...caretakerTasks(useCases),
    ...householdTasks(useCases),
    ...messageTasks(useCases),
    ...proactiveTasks(useCases),
  };
}

/** A silent registry is asked again after so many ms, until somebody takes the case or it answers. */
const AUTOMATIC_REST_MS = 10 * 60_000;

/** What the portal decides by itself. */
function automaticTasks({
  processAutomatically,
  now,
}: Pick<JobUseCases, 'processAutomatically' | 'now'>): TaskList {
  return {
    'process-automatically': async (payload, { addJob }) => {
      const { applicationId } = OfApplication.parse(payload);
      if ((await processAutomatically(applicationId)) === 'done') return;
      const runAt = new Date(now().getTime() + AUTOMATIC_REST_MS);
      await addJob(
        'process-automatically',
        { applicationId },
        { jobKey: `automatic:${applicationId}`, runAt },
      );
    },
  };
}

/** What happens to cases under way when their time has come. */
function processingTasks(
  useCases: Pick<JobUseCases, 'lapseCompletions' | 'registerApplication' | 'registerApplications'>,
): TaskList {
  return {
    'register-application': async (payload) => {
      await useCases.registerApplication(OfApplication.parse(payload).applicationId);
    },
    'register-applications': async () => {
      await useCases.registerApplications();
    },
    'lapse-completions': async () => {
      await useCases.lapseCompletions();
    },
  };
}

/** What is looked after by the clock alone. */
function caretakerTasks(useCases: JobUseCases): TaskList {
  return {
    'recheck-signatures': async () => {
      await useCases.recheckSignatures();
    },
    'follow-signature': async (payload) => {
      await useCases.followSignature(OfApplication.parse(payload).applicationId);
    },
    'look-after-systems': async () => {
      await useCases.lookAfterSystems();
    },
    'sweep-files': async () => {
      await useCases.sweepFiles();
    },
    'scan-files': async () => {
      await useCases.scanFiles();
    },
  };
}

/** What is kept of an application for the next one. */
function householdTasks(useCases: Pick<JobUseCases, 'keepFamily'>): TaskList {
  return {
    'keep-family': async (payload) => {
      await useCases.keepFamily(OfApplication.parse(payload).applicationId);
    },
  };
}

/** The jobs by which people are told, and answered. */
function messageTasks(useCases: JobUseCases): TaskList {
  return {
    'deliver-message': async (payload) => {
      const outcome = await useCases.deliverMessage(OfMessage.parse(payload).messageId);
      // The queue tries again after a pause that grows; the message itself knows when its tries are spent.
      if (outcome === 'later') throw new Error('A message could not be handed over yet');
    },
    'settle-message': async (payload) => {
      await useCases.settleMessage(OfMessage.parse(payload).messageId);
    },
    'answer-incoming': async (payload) => {
      await useCases.answerIncoming(OfIncoming.parse(payload).incomingId);
    },
    'sweep-receipts': async () => {
      await useCases.sweepReceipts();
    },
    'tell-person': async (payload) => {
      const { applicationId, fact, seq } = OfFact.parse(payload);
      await useCases.tellPerson(applicationId, fact, seq);
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
