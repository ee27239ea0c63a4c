import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { TOLD_FACTS, type ToldFact } from '../domain/messages/facts';

const OfFact = z.object({
  applicationId: z.string(),
  fact: z.enum(TOLD_FACTS),
  seq: z.number().nullable().default(null),
});
const OfMessage = z.object({ messageId: z.string() });
const OfIncoming = z.object({ incomingId: z.string() });

/** What the jobs of messages do: one use case each. */
export interface MessageUseCases {
  readonly tellPerson: (applicationId: string, fact: ToldFact, seq: number | null) => Promise<void>;
  /** `later`: the message is to be handed over again. */
  readonly deliverMessage: (messageId: string) => Promise<'done' | 'later'>;
  /** Looks again after a message of unknown fate. */
  readonly settleMessage: (messageId: string) => Promise<void>;
  /** Tells whoever sent an SMS that answers nothing what to do. */
  readonly answerIncoming: (incomingId: string) => Promise<void>;
  readonly sweepReceipts: () => Promise<number>;
}

/** The jobs by which people are told, and answered. */
export function messageTasks(useCases: MessageUseCases): TaskList {
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
