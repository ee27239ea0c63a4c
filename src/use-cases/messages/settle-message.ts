import type { MessageRepository } from '../../data/messages';
import { isTheOnlyWay } from '../../domain/messages/delivery';
import { deliverJob } from './message-jobs';

interface Deps {
  readonly messages: Pick<MessageRepository, 'find' | 'listOfCase' | 'repeatUncertain'>;
}

/** In the first round alone: a message is repeated by itself once. */
const FIRST_ROUND = 1;

/**
 * Looks again after a message of unknown fate, once a receipt could have told of it: it is sent once more where it is the
 * only way to the person, and else left for whoever keeps the messages. Run again it does nothing more.
 */
export function settleMessage({ messages }: Deps) {
  return async (messageId: string): Promise<void> => {
    const message = await messages.find(messageId);
    if (message?.status !== 'perhaps-sent' || message.round !== FIRST_ROUND) return;
    const told = await messages.listOfCase(message.caseId);
    const others = told.filter(({ id, fact }) => id !== message.id && fact === message.fact);
    if (!isTheOnlyWay(others)) return;
    const next = { id: message.id, round: message.round + 1 };
    await messages.repeatUncertain(message.id, message.round, deliverJob(next));
  };
}
