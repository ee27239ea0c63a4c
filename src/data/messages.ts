import type { Knex } from 'knex';
import type { Language } from '../kernel/language';

export type MessageChannel = 'cabinet' | 'sms' | 'email';

/** What a person was, or is to be, told of one fact through one channel. */
export interface MessageRecord {
  readonly id: string;
  /** Null for a person who was served at a window and has no account. */
  readonly accountId: string | null;
  readonly caseId: string;
  readonly fact: string;
  readonly channel: MessageChannel;
  readonly address: string | null;
  readonly template: string;
  /** Facts that the words are made of, beside those of the case; never words of one language alone. */
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly status: 'waiting' | 'sent' | 'read' | 'rejected' | 'perhaps-sent';
  readonly createdAt: Date;
}

/** A message with the case that it tells of, as its words need it. */
export interface StoredMessage extends MessageRecord {
  readonly number: string;
  readonly serviceId: string;
  readonly rulesEdition: string;
}

/** Where a list of messages goes on. */
export interface CreatedKey {
  readonly createdAt: Date;
  readonly id: string;
}

export type MessageRepository = ReturnType<typeof messageRepository>;

const COLUMNS = {
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
} as const;

/** Messages: one for a fact and channel, however often the job that makes them runs. */
export function messageRepository(knex: Knex) {
  return {
    /** Adds what is not there yet. */
    async insertNew(messages: readonly MessageRecord[]): Promise<void> {
      const rows = messages.map((message) => ({
        id: message.id,
        account_id: message.accountId,
        case_id: message.caseId,
        fact: message.fact,
        channel: message.channel,
        address: message.address,
        template: message.template,
        params: JSON.stringify(message.params),
        language: message.language,
        status: message.status,
        created_at: message.createdAt,
      }));
      if (rows.length === 0) return;
      await knex('messages').insert(rows).onConflict(['case_id', 'fact', 'channel']).ignore();
    },

    async listWaiting(caseId: string, fact: string): Promise<StoredMessage[]> {
      return withCase(knex)
        .where({ 'm.case_id': caseId, 'm.fact': fact, 'm.status': 'waiting' })
        .orderBy('m.channel')
        .select(COLUMNS);
    },

    async setStatus(
      id: string,
      status: MessageRecord['status'],
      at: Date,
      providerId: string | null,
    ): Promise<void> {
      await knex('messages').where({ id }).update({ status, sent_at: at, provider_id: providerId });
    },

    /** Messages of the cabinet, newest first, by keyset. */
    async listOfAccount(
      accountId: string,
      after: CreatedKey | null,
      limit: number,
    ): Promise<StoredMessage[]> {
      const list = withCase(knex).where({ 'm.account_id': accountId, 'm.channel': 'cabinet' });
      if (after !== null) {
        void list.whereRaw('(m.created_at, m.id) < (?::timestamptz, ?::uuid)', [after.createdAt, after.id]);
      }
      return list
        .orderBy([
          { column: 'm.created_at', order: 'desc' },
          { column: 'm.id', order: 'desc' },
        ])
        .limit(limit)
        .select(COLUMNS);
    },

    async countUnread(accountId: string): Promise<number> {
      const row = await knex('messages')
        .where({ account_id: accountId, channel: 'cabinet', status: 'sent' })
        .count<{ count: string }[]>('id')
        .first();
      return Number(row?.count ?? 0);
    },

    async markRead(accountId: string, at: Date): Promise<void> {
      await knex('messages')
        .where({ account_id: accountId, channel: 'cabinet', status: 'sent' })
        .update({ status: 'read', sent_at: at });
    },
  };
}

function withCase(knex: Knex) {
  return knex('messages as m').join('applications as a', 'a.id', 'm.case_id');
}
