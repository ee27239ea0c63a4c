import { maskPhone } from '../../domain/identifiers/masking';
import { dateInWords, timeOfDay } from '../../kernel/date-words';
import type { StoredMessage } from '../../use-cases/messages/told-messages';
import { TOLD_FACTS } from '../../domain/messages/facts';
import type { RequestContext } from '../route';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** A message of a case and how far it has come, in plain words. */
export interface DeliveryModel {
  /** What it tells of. */
  readonly what: string;
  /** By which way, and where to, so that only its owner recognises it. */
  readonly way: string;
  readonly state: string;
  readonly className: 'ok' | 'wait' | 'bad' | '';
  /** Why it has not arrived; null where it has, or may still. */
  readonly why: string | null;
  readonly when: string;
}

const LOOKS: Readonly<Record<StoredMessage['status'], DeliveryModel['className']>> = {
  waiting: 'wait',
  sent: '',
  read: 'ok',
  delivered: 'ok',
  undeliverable: 'bad',
  rejected: 'bad',
  'perhaps-sent': 'wait',
};

/** A message in words. */
export function deliveryInWords(message: StoredMessage, { language, words: w }: Context): DeliveryModel {
  const { status, reason } = message;
  const fact = TOLD_FACTS.find((known) => known === message.template);
  const at = message.statusAt ?? message.createdAt;
  const state =
    message.channel === 'cabinet' && status === 'sent'
      ? w['delivery.status.in-cabinet']
      : w[`delivery.status.${status}`];
  return {
    what: fact === undefined ? message.template : w[`admin.texts.fact.${fact}`],
    way: wayOf(message, w),
    state,
    className: LOOKS[status],
    why: reason === null ? null : w[`delivery.reason.${reason}`],
    when: `${dateInWords(at, language)}, ${timeOfDay(at)}`,
  };
}

function wayOf({ channel, address }: StoredMessage, w: Context['words']): string {
  const name = w[`delivery.channel.${channel}`];
  if (address === null) return name;
  return `${name}: ${channel === 'sms' ? maskPhone(address) : maskMail(address)}`;
}

/** The first letter and the domain. */
function maskMail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
