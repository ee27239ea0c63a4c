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
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly status: 'waiting' | 'sent' | 'read' | 'rejected' | 'perhaps-sent';
  readonly createdAt: Date;
}

/** Where a list of messages goes on. */
export interface CreatedKey {
  readonly createdAt: Date;
  readonly id: string;
}

export type MessageRepository = ReturnType<typeof messageRepository>;

const COLUMNS = {
  id: 'id',
  accountId: 'account_id',
  caseId: 'case_id',
  fact: 'fact',
  channel: 'channel',
  address: 'address',
  template: 'template',
  params: 'params',
  language: 'language',
  status: 'status',
  createdAt: 'created_at',
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

    async listWaiting(caseId: string, fact: string): Promise<MessageRecord[]> {
      return knex('messages')
        .where({ case_id: caseId, fact, status: 'waiting' })
        .orderBy('channel')
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
    ): Promise<MessageRecord[]> {
      const list = knex('messages').where({ account_id: accountId, channel: 'cabinet' });
      if (after !== null) {
        void list.whereRaw('(created_at, id) < (?::timestamptz, ?::uuid)', [after.createdAt, after.id]);
      }
      return list
        .orderBy([
          { column: 'created_at', order: 'desc' },
          { column: 'id', order: 'desc' },
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
