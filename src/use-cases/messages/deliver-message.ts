import type { MailSender } from '../../adapters/mail/port';
import type { Secrets } from '../../adapters/secrets/port';
import type { SmsDelivery, SmsSender } from '../../adapters/sms/port';
import type { AdministeredLibrary } from '../../data/administered-library';
import type { MessageRepository, StoredMessage } from '../../data/messages';
import type { MessageWording } from '../../domain/administration/administered-values';
import { wordingAt } from '../../domain/administration/wording-at';
import { afterTry, type HandedOver, MINUTES_TO_LEARN, type NextState } from '../../domain/messages/delivery';
import type { OfferFact } from '../../domain/messages/facts';
import type { Clock } from '../../kernel/clock';
import type { Language } from '../../kernel/language';
import { offerToken } from '../proactive/offer-link';
import { settleJob } from './message-jobs';
import { messageReference } from './message-reference';

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

export interface DeliverMessageDeps {
  readonly messages: Pick<MessageRepository, 'take' | 'settle'>;
  readonly rules: Pick<AdministeredLibrary, 'messageWordings'>;
  readonly sms: SmsSender;
  readonly mail: MailSender;
  readonly secrets: Pick<Secrets, 'hash'>;
  readonly messageWords: MessageWords;
  readonly serviceTitle: (serviceId: string, edition: string, language: Language) => Promise<string>;
  readonly baseUrl: string;
  readonly clock: Clock;
}

/** Whoever has been handing a message over for so long is dead: longer than any way is patient, ms. */
const HANDING_OVER_MS = 60_000;

type Outcome = HandedOver & { readonly providerIds?: readonly string[] };

/**
 * Hands a message that waits over to its operator, and writes what came of it. Run any number of times, at once or
 * later, it sends once; where nobody knows whether it did, `settle-message` looks again when a receipt could have come.
 * @returns `later` when it is to be handed over again
 */
export function deliverMessage(deps: DeliverMessageDeps) {
  return async (messageId: string): Promise<'done' | 'later'> => {
    const now = deps.clock.now();
    const taken = await deps.messages.take(messageId, now, new Date(now.getTime() - HANDING_OVER_MS));
    if (taken.kind === 'gone') return 'done';
    if (taken.kind === 'busy') return 'later';
    const { message, wasInterrupted } = taken;
    const { recognisesRepeats } = message.channel === 'sms' ? deps.sms : deps.mail;
    const outcome: Outcome =
      wasInterrupted && !recognisesRepeats
        ? { kind: 'unknown', reason: 'interrupted' }
        : await handOver(deps, message);
    const next = afterTry(outcome, { tries: message.tries, recognisesRepeats });
    const at = deps.clock.now();
    const later = new Date(at.getTime() + MINUTES_TO_LEARN * 60_000);
    await deps.messages.settle(message, next, at, consequences(message, outcome, next, later));
    return next.again ? 'later' : 'done';
  };
}

function consequences(message: StoredMessage, { providerIds }: Outcome, { status }: NextState, later: Date) {
  return {
    ...(providerIds === undefined ? {} : { providerIds }),
    ...(status === 'perhaps-sent' ? { job: settleJob(message, later) } : {}),
  };
}

async function handOver(deps: DeliverMessageDeps, message: StoredMessage): Promise<Outcome> {
  const { language, serviceId, rulesEdition } = message;
  const service = await deps.serviceTitle(serviceId, rulesEdition, language);
  const link = `${deps.baseUrl}/${language}${placeOf(message, deps.secrets)}`;
  const wording = wordingAt(await deps.rules.messageWordings(), message.template, message.createdAt);
  const { short, subject, text } = deps.messageWords({ ...message, service, link, wording }, language);
  const to = message.address ?? '';
  const reference = messageReference(message);
  if (message.channel === 'sms') return withIds(await deps.sms.send({ to, text: short, reference }));
  return deps.mail.send({ to, subject, text, reference });
}

/** The page that a message leads to: the application; the offer while it can be answered; else the service. */
function placeOf(
  { number, offerId, informationId, serviceId, template }: StoredMessage,
  secrets: Pick<Secrets, 'hash'>,
): string {
  if (informationId !== null) return `/information/${informationId}`;
  if (offerId === null) return `/applications/${number}`;
  return OVER.includes(template) ? `/services/${serviceId}` : `/offer/${offerToken(secrets, offerId)}`;
}

/** After these an offer cannot be answered any more. */
const OVER: readonly string[] = ['offer-declined', 'offer-expired', 'offer-stopped'] satisfies OfferFact[];

function withIds(delivery: SmsDelivery): Outcome {
  if (delivery.kind !== 'accepted') return delivery;
  return { ...delivery, providerIds: [delivery.providerId, ...(delivery.furtherIds ?? [])] };
}
