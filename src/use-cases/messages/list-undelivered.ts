import type { MessageRepository, CreatedKey, StoredMessage } from '../../data/messages';
import type { UndeliveredFilter } from '../../data/undelivered-messages';
import type { Person } from '../../domain/access/person';
import type { Clock } from '../../kernel/clock';
import { demandAdministrator } from '../administration/demand-administrator';

/** Messages of one page. */
const PAGE = 50;
/** A message that waits for longer has been forgotten by the queue: its tries take about a day, ms. */
const FORGOTTEN_MS = 36 * 3_600_000;

/** One page of the messages that did not arrive; `next` leads to the following one, null at the end. */
export interface UndeliveredPage {
  readonly messages: readonly StoredMessage[];
  readonly next: CreatedKey | null;
}

interface Deps {
  readonly messages: Pick<MessageRepository, 'listUndelivered'>;
  readonly clock: Clock;
}

/** Messages that did not arrive, or perhaps did not, newest first. @throws DomainError `forbidden` */
export function listUndelivered({ messages, clock }: Deps) {
  return async (
    person: Person,
    filter: Omit<UndeliveredFilter, 'waitingSince'>,
    after: CreatedKey | null,
  ): Promise<UndeliveredPage> => {
    demandAdministrator(person);
    const waitingSince = new Date(clock.now().getTime() - FORGOTTEN_MS);
    const found = await messages.listUndelivered({ ...filter, waitingSince }, after, PAGE + 1);
    const shown = found.slice(0, PAGE);
    return { messages: shown, next: found.length > PAGE ? (shown.at(-1) ?? null) : null };
  };
}
