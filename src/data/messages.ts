import type { Knex } from 'knex';
import { messageDelivery } from './message-delivery';
import { messageReceipts } from './message-receipts';
import { undeliveredMessages } from './undelivered-messages';
import {
  type CreatedKey,
  MESSAGE_COLUMNS,
  type MessageRecord,
  type StoredMessage,
  withCase,
} from './message-record';

export type { CreatedKey, MessageRecord, StoredMessage } from './message-record';

export type MessageRepository = ReturnType<typeof messageRepository>;

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
        .select(MESSAGE_COLUMNS);
    },

    /** Everything that was told of a case, oldest first. */
    async listOfCase(caseId: string): Promise<StoredMessage[]> {
      return withCase(knex)
        .where({ 'm.case_id': caseId })
        .orderBy(['m.created_at', 'm.channel'])
        .select(MESSAGE_COLUMNS);
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
        .select(MESSAGE_COLUMNS);
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
        .update({ status: 'read', status_at: at, sent_at: at });
    },

    ...messageDelivery(knex),
    ...messageReceipts(knex),
    ...undeliveredMessages(knex),
  };
}
