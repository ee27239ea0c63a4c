import type { Knex } from 'knex';
import type { DeliveryReason, DeliveryStatus } from '../domain/messages/delivery';
import type { Language } from '../kernel/language';

export type MessageChannel = 'cabinet' | 'sms' | 'email';

/** What a person was, or is to be, told of one fact through one channel. */
export interface MessageRecord {
  readonly id: string;
  /** Null for a person who was served at a window and has no account. */
  readonly accountId: string | null;
  /** Application or offer. */
  readonly caseId: string;
  readonly fact: string;
  readonly channel: MessageChannel;
  readonly address: string | null;
  readonly template: string;
  /** Facts that the words are made of, beside those of the case; never words of one language alone. */
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly status: DeliveryStatus;
  readonly createdAt: Date;
}

/** A message with the case that it tells of, as its words need it. */
export interface StoredMessage extends MessageRecord {
  readonly number: string;
  readonly serviceId: string;
  readonly rulesEdition: string;
  /** The offer that it tells of; null when it tells of a case. */
  readonly offerId: string | null;
  /** The request for information that it tells of; null when it tells of something else. */
  readonly informationId: string | null;
  readonly reason: DeliveryReason | null;
  /** Instant of the state; null while nothing has happened. */
  readonly statusAt: Date | null;
  /** How often it was handed over in this round. */
  readonly tries: number;
  /** One more for each time that somebody had it sent again. */
  readonly round: number;
}

/** Where a list of messages goes on. */
export interface CreatedKey {
  readonly createdAt: Date;
  readonly id: string;
}

/** What is read of a message. */
export const MESSAGE_COLUMNS = {
  id: 'm.id',
  accountId: 'm.account_id',
  caseId: 'm.case_id',
  fact: 'm.fact',
  channel: 'm.channel',
  address: 'm.address',
  template: 'm.template',
  params: 'm.params',
  language: 'm.language',
  status: 'm.status',
  createdAt: 'm.created_at',
  number: 'a.number',
  serviceId: 'a.service_id',
  rulesEdition: 'a.rules_edition',
  offerId: 'a.offer_id',
  informationId: 'a.information_id',
  reason: 'm.reason',
  statusAt: 'm.status_at',
  tries: 'm.tries',
  round: 'm.round',
} as const;

/** Messages (`m`) with what they tell of (`a`): a case with its number, an offer with its code, or an answer about benefits. */
export function withCase(knex: Knex) {
  return knex('messages as m').joinRaw(`JOIN LATERAL (
    SELECT number, service_id, rules_edition, NULL::uuid AS offer_id, NULL::uuid AS information_id
      FROM applications WHERE id = m.case_id
    UNION ALL
    SELECT code, service_id, rules_edition, id, NULL FROM offers WHERE id = m.case_id
    UNION ALL
    SELECT number, service_id, rules_edition, NULL, id FROM information_requests WHERE id = m.case_id
  ) a ON true`);
}
