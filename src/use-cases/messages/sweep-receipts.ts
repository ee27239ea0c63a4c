import type { MessageRepository } from '../../data/messages';
import type { Clock } from '../../kernel/clock';

/** So many days may a receipt wait for its message; codes, whose receipts nobody asks about, have none. */
const DAYS = 7;

interface Deps {
  readonly messages: Pick<MessageRepository, 'sweepReceipts'>;
  readonly clock: Clock;
}

/** Forgets receipts of which nobody came to know the message. Gives how many. */
export function sweepReceipts({ messages, clock }: Deps) {
  return (): Promise<number> =>
    messages.sweepReceipts(new Date(clock.now().getTime() - DAYS * 24 * 3_600_000));
}
