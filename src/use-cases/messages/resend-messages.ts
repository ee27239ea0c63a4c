import type { AccountRepository } from '../../data/accounts';
import type { MessageRepository, StoredMessage } from '../../data/messages';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { decide, type DecideDeps } from '../administration/decide';
import { demandAdministrator } from '../administration/demand-administrator';
import { deliverJob } from './message-jobs';

/** Most messages that are sent again at once. */
const MOST_AT_ONCE = 100;

/** Messages to send again, each in the round that the administrator saw. */
export interface ResendWish {
  readonly messages: readonly { readonly id: string; readonly round: number }[];
  readonly reason: string;
}

/** How many are sent again, and how many are not because they are under way, or arrived, by now. */
export interface Resent {
  readonly sent: number;
  readonly left: number;
}

interface Deps extends DecideDeps {
  readonly messages: Pick<MessageRepository, 'find' | 'beginAnew'>;
  readonly accounts: Pick<AccountRepository, 'findContact'>;
}

/**
 * Sends messages again that did not arrive, to where the person is reached now, and writes each into the journal with the
 * reason. Pressed twice it sends once.
 * @throws DomainError `forbidden`, `reason-missing`, `invalid` for no message or too many
 */
export function resendMessages(deps: Deps) {
  return async (person: Person, { messages, reason }: ResendWish): Promise<Resent> => {
    demandAdministrator(person);
    if (reason.trim() === '') throw new DomainError('reason-missing');
    if (messages.length === 0 || messages.length > MOST_AT_ONCE) throw new DomainError('invalid');
    let sent = 0;
    for (const { id, round } of messages) if (await resend(deps, person, id, round, reason)) sent += 1;
    return { sent, left: messages.length - sent };
  };
}

async function resend(
  deps: Deps,
  person: Person,
  id: string,
  round: number,
  reason: string,
): Promise<boolean> {
  const message = await deps.messages.find(id);
  if (message === undefined || message.channel === 'cabinet') return false;
  const address = await addressNow(deps, message);
  const subject = resendSubject(message);
  const [last] = await deps.administered.history('message-resend', subject);
  try {
    await decide(deps)<'message-resend'>(
      person,
      {
        ...{ kind: 'message-resend', subject, value: { channel: message.channel }, reason },
        ...{ effectiveFrom: null, act: null, seenVersion: last?.version ?? 0 },
      },
      {
        isAct: true,
        project: async (trx) => {
          if (!(await deps.messages.beginAnew(trx, id, round, address))) throw new DomainError('conflict');
        },
        jobs: [deliverJob({ id, round: round + 1 })],
      },
    );
    return true;
  } catch (problem) {
    if (problem instanceof DomainError && problem.code === 'conflict') return false;
    throw problem;
  }
}

/** A person may have another phone or address by now; null: none is known but the one of that time. */
async function addressNow({ accounts }: Deps, { accountId, channel }: StoredMessage): Promise<string | null> {
  const contact = accountId === null ? undefined : await accounts.findContact(accountId);
  return (channel === 'sms' ? contact?.phone : contact?.email) ?? null;
}

/** How the journal calls a message: by its case, way and fact. */
function resendSubject({ number, channel, fact }: StoredMessage): string {
  return `${number}/${channel}/${fact}`;
}
