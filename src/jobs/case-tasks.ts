import type { TaskList } from 'graphile-worker';
import { z } from 'zod';

const OfApplication = z.object({ applicationId: z.string() });

/** What the jobs of cases do: one use case each. */
export interface CaseUseCases {
  readonly now: () => Date;
  readonly checkApplication: (applicationId: string) => Promise<void>;
  /** Checks a filed case and decides it where the act lets a system do so. */
  readonly processAutomatically: (applicationId: string) => Promise<'done' | 'waiting'>;
  /** Keeps whom an application names for the citizen's next one. */
  readonly keepFamily: (applicationId: string) => Promise<void>;
  /** Tells the applications that were filed together what is known of their signature. */
  readonly followSignature: (applicationId: string) => Promise<void>;
  readonly registerApplication: (applicationId: string) => Promise<boolean>;
  /** Registers whatever no journal has yet. */
  readonly registerApplications: () => Promise<number>;
  /** Ends the requests to applicants that nobody answered in time. */
  readonly lapseCompletions: () => Promise<number>;
}

/** A silent registry is asked again after so many ms, until somebody takes the case or it answers. */
const AUTOMATIC_REST_MS = 10 * 60_000;

/** By the clock (UTC): what no journal has yet is registered, and requests end whose time is over. */
export const CASE_CRONTAB = `*/5 * * * * register-applications ?jobKey=register-applications&max=3
* * * * * lapse-completions ?jobKey=lapse-completions&max=3`;

/** The jobs of cases under way. Each may be delivered more than once, and then changes nothing. */
export function caseTasks(useCases: CaseUseCases): TaskList {
  return {
    ...filedTasks(useCases),
    'process-automatically': async (payload, { addJob }) => {
      const { applicationId } = OfApplication.parse(payload);
      if ((await useCases.processAutomatically(applicationId)) === 'done') return;
      const runAt = new Date(useCases.now().getTime() + AUTOMATIC_REST_MS);
      await addJob(
        'process-automatically',
        { applicationId },
        { jobKey: `automatic:${applicationId}`, runAt },
      );
    },
    'register-applications': async () => {
      await useCases.registerApplications();
    },
    'lapse-completions': async () => {
      await useCases.lapseCompletions();
    },
  };
}

/** What follows from a fact of one application. */
function filedTasks(useCases: CaseUseCases): TaskList {
  const each = (act: (applicationId: string) => Promise<unknown>) => async (payload: unknown) => {
    await act(OfApplication.parse(payload).applicationId);
  };
  return {
    'register-application': each(useCases.registerApplication),
    'keep-family': each(useCases.keepFamily),
    'check-registries': each(useCases.checkApplication),
    'follow-signature': each(useCases.followSignature),
  };
}
