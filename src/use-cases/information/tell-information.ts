import type { AccountRepository } from '../../data/accounts';
import type { InformationRequestRepository } from '../../data/information-requests';
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
    const { accountId, language } = request;
    const contact = await deps.accounts.findContact(accountId);
    const made = { accountId, caseId: requestId, fact: FACT, template: FACT, params: {}, language };
    const createdAt = deps.clock.now();
    const by = (channel: MessageRecord['channel'], address: string | null): MessageRecord => ({
      ...{ ...made, id: newId(), channel, address, createdAt },
      status: channel === 'cabinet' ? 'sent' : 'waiting',
    });
    const { phone = null, email = null } = contact ?? {};
    await deps.messages.insertNew([
      by('cabinet', null),
      ...(phone === null ? [] : [by('sms', phone)]),
      ...(email === null ? [] : [by('email', email)]),
    ]);
    const waiting = await deps.messages.listWaiting(requestId, FACT);
    const outcomes = await Promise.all(waiting.map(({ id }) => deps.deliverMessage(id)));
    if (outcomes.includes('later')) throw new Error('A message could not be handed over yet');
  };
}
