import type { AccountRepository, Contact } from '../../data/accounts';
import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { MessageRecord, MessageRepository } from '../../data/messages';
import { fold } from '../../domain/application/fold';
import { messageFacts } from '../../domain/messages/message-facts';
import type { ToldFact } from '../../domain/messages/facts';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { deliverMessage } from './deliver-message';

/** How a person is reached; without an account there is no cabinet. */
type Addressee = Pick<Contact, 'phone' | 'email' | 'language'> & { readonly accountId: string | null };

export interface TellPersonDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly accounts: Pick<AccountRepository, 'findContact' | 'findContactByIin'>;
  readonly messages: Pick<MessageRepository, 'insertNew' | 'listWaiting'>;
  readonly deliverMessage: ReturnType<typeof deliverMessage>;
  readonly clock: Clock;
}

/**
 * Tells the person of a fact of their case: in the cabinet, by SMS and, where there is an address, by e-mail. Run any
 * number of times it tells once a channel.
 * `seq` is the number of the fact in its case, for one that may happen more than once.
 * @throws Error when something is to be handed over again later; the job queue then tries again.
 */
export function tellPerson(deps: TellPersonDeps) {
  return async (applicationId: string, told: ToldFact, seq: number | null): Promise<void> => {
    const found = await deps.applications.findCase(applicationId);
    if (found === undefined) return;
    const { application } = found;
    const contact = await contactOf(deps, found);
    const fact = seq === null ? told : `${told}:${seq}`;
    const about = { fact, template: told, params: messageFacts(found.events, seq) };
    await deps.messages.insertNew(messagesOf(application.id, contact, about, deps.clock.now()));
    const waiting = await deps.messages.listWaiting(applicationId, fact);
    const outcomes = await Promise.all(waiting.map(({ id }) => deps.deliverMessage(id)));
    if (outcomes.includes('later')) throw new Error('A message could not be handed over yet');
  };
}

/** Whom to tell: whoever filed it from their own cabinet; the applicant when an official filed it at a window. */
async function contactOf(deps: TellPersonDeps, { application, events }: LoadedCase): Promise<Addressee> {
  const { filed } = fold(events);
  const isOwn = events[0]?.actor.kind === 'citizen';
  const account = isOwn
    ? await deps.accounts.findContact(application.accountId)
    : await deps.accounts.findContactByIin(application.applicantIin);
  return (
    account ?? { accountId: null, phone: filed.applicant.phone, email: null, language: application.language }
  );
}

function messagesOf(
  caseId: string,
  contact: Addressee,
  about: Pick<MessageRecord, 'fact' | 'template' | 'params'>,
  at: Date,
): MessageRecord[] {
  const { accountId, language } = contact;
  const made = { accountId, caseId, ...about, language, createdAt: at };
  const { phone, email } = contact;
  return [
    ...(contact.accountId === null
      ? []
      : [{ ...made, id: newId(), channel: 'cabinet' as const, address: null, status: 'sent' as const }]),
    ...(phone === null
      ? []
      : [{ ...made, id: newId(), channel: 'sms' as const, address: phone, status: 'waiting' as const }]),
    ...(email === null
      ? []
      : [{ ...made, id: newId(), channel: 'email' as const, address: email, status: 'waiting' as const }]),
  ];
}
