import type { TaskList } from 'graphile-worker';
import { z } from 'zod';

const OfRequest = z.object({ requestId: z.string() });
const ToAnswer = OfRequest.extend({ last: z.boolean() });

/** What the jobs of requests for information do: one use case each. */
export interface InformationUseCases {
  readonly now: () => Date;
  /** `waiting`: a registry is silent, and there is time to ask it again. */
  readonly answerInformation: (requestId: string, last: boolean) => Promise<'done' | 'waiting'>;
  readonly tellInformation: (requestId: string) => Promise<void>;
}

/** A silent registry is asked again after so many ms. */
const REST_MS = 60_000;

/** The jobs of requests for information about benefits. Each may be delivered more than once, and then changes nothing. */
export function informationTasks(useCases: InformationUseCases): TaskList {
  return {
    'answer-information': async (payload, { addJob }) => {
      const { requestId, last } = ToAnswer.parse(payload);
      if ((await useCases.answerInformation(requestId, last)) === 'done') return;
      const runAt = new Date(useCases.now().getTime() + REST_MS);
      await addJob(
        'answer-information',
        { requestId, last },
        { jobKey: `information:${requestId}:${last}`, runAt },
      );
    },
    'tell-information': async (payload) => {
      await useCases.tellInformation(OfRequest.parse(payload).requestId);
    },
  };
}
