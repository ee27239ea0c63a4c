import type { AccountRepository, Contact } from '../../data/accounts';
import type { InformationRequest, InformationRequestRepository } from '../../data/information-requests';
import type { MessageRecord, MessageRepository } from '../../data/messages';
import type { ToldFact } from '../../domain/messages/facts';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { deliverMessage } from '../messages/deliver-message';

export interface TellInformationDeps {
  readonly informationRequests: Pick<InformationRequestRepository, 'find'>;
  readonly accounts: Pick<AccountRepository, 'findContact'>;
  readonly messages: Pick<MessageRepository, 'insertNew' | 'listWaiting'>;
  readonly deliverMessage: ReturnType<typeof deliverMessage>;
  readonly clock: Clock;
}

const FACT: ToldFact = 'information-ready';

/**
 * Tells the person that the answer is there: in the cabinet, by SMS and by e-mail. Run any number of times it tells once a
 * channel.
 * @throws Error when a message is to be handed over again later; the job queue then tries again
 */
export function tellInformation(deps: TellInformationDeps) {
  return async (requestId: string): Promise<void> => {
    const request = await deps.informationRequests.find(requestId);
    if (request === undefined || request.answered === null) return;
    const contact = await deps.accounts.findContact(request.accountId);
    await deps.messages.insertNew(messagesOf(request, contact, deps.clock.now()));
    const waiting = await deps.messages.listWaiting(requestId, FACT);
    const outcomes = await Promise.all(waiting.map(({ id }) => deps.deliverMessage(id)));
    if (outcomes.includes('later')) throw new Error('A message could not be handed over yet');
  };
}

function messagesOf(
  { id: caseId, accountId, language }: InformationRequest,
  contact: Pick<Contact, 'phone' | 'email'> | undefined,
  createdAt: Date,
): MessageRecord[] {
  const made = { accountId, caseId, fact: FACT, template: FACT, params: {}, language, createdAt };
  const { phone, email } = contact ?? { phone: null, email: null };
  return [
    { ...made, id: newId(), channel: 'cabinet', address: null, status: 'sent' },
    ...(phone === null
      ? []
      : [{ ...made, id: newId(), channel: 'sms', address: phone, status: 'waiting' } as const]),
    ...(email === null
      ? []
      : [{ ...made, id: newId(), channel: 'email', address: email, status: 'waiting' } as const]),
  ];
}
