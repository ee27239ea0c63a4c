import type { MailSender } from '../../adapters/mail/port';
import type { SmsSender } from '../../adapters/sms/port';
import type { AdministeredLibrary } from '../../data/administered-library';
import type { AccountRepository, Contact } from '../../data/accounts';
import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { MessageRecord, MessageRepository, StoredMessage } from '../../data/messages';
import type { MessageWording } from '../../domain/administration/administered-values';
import { wordingAt } from '../../domain/administration/wording-at';
import { fold } from '../../domain/application/fold';
import { messageFacts } from '../../domain/messages/message-facts';
import type { ToldFact } from '../../domain/messages/facts';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Language } from '../../kernel/language';

/** How a person is reached; without an account there is no cabinet. */
type Addressee = Pick<Contact, 'phone' | 'email' | 'language'> & { readonly accountId: string | null };

/** What a message tells of: its case, and the facts that it keeps itself. */
export interface MessageSubject extends Pick<StoredMessage, 'template' | 'params' | 'number'> {
  /** Name of the service in the language of the words. */
  readonly service: string;
  /** The page of the application. */
  readonly link: string;
  /** The words that administrators had given to this message when it was made; null: the portal's own. */
  readonly wording: MessageWording | null;
}

/** The words of a message in one language: for a phone, for a letter. */
export type MessageWords = (
  subject: MessageSubject,
  language: Language,
) => { readonly subject: string; readonly text: string; readonly short: string };

export interface TellPersonDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly accounts: Pick<AccountRepository, 'findContact' | 'findContactByIin'>;
  readonly messages: Pick<MessageRepository, 'insertNew' | 'listWaiting' | 'setStatus'>;
  readonly rules: Pick<AdministeredLibrary, 'messageWordings'>;
  readonly sms: SmsSender;
  readonly mail: MailSender;
  readonly messageWords: MessageWords;
  readonly serviceTitle: (serviceId: string, edition: string, language: Language) => Promise<string>;
  readonly baseUrl: string;
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
    const outcomes = await Promise.all(waiting.map((message) => handOver(deps, message)));
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

/** Temporary refusals and unknown outcomes are tried again under the same reference, which the provider sends once. */
async function handOver(deps: TellPersonDeps, message: StoredMessage): Promise<'done' | 'later'> {
  const { language, number, serviceId, rulesEdition } = message;
  const service = await deps.serviceTitle(serviceId, rulesEdition, language);
  const link = `${deps.baseUrl}/${language}/applications/${number}`;
  const wording = wordingAt(await deps.rules.messageWordings(), message.template, message.createdAt);
  const { short, subject, text } = deps.messageWords({ ...message, service, link, wording }, language);
  const to = message.address ?? '';
  const delivery =
    message.channel === 'sms'
      ? await deps.sms.send({ to, text: short, reference: message.id })
      : await deps.mail.send({ to, subject, text, reference: message.id });
  const at = deps.clock.now();
  if (delivery.kind === 'accepted') {
    await deps.messages.setStatus(message.id, 'sent', at, delivery.providerId);
    return 'done';
  }
  if (delivery.kind === 'unknown' || delivery.reason === 'busy' || delivery.reason === 'unreachable')
    return 'later';
  await deps.messages.setStatus(message.id, 'rejected', at, null);
  return 'done';
}
