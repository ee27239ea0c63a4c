import type { Knex } from 'knex';
import { findReason, stateOfParts } from '../domain/messages/delivery';
import { MESSAGE_COLUMNS, type StoredMessage, withCase } from './message-record';

type Which = Pick<StoredMessage, 'id' | 'round'>;

interface ReceiptRow {
  readonly round: number;
  readonly state: 'sent' | 'delivered' | 'undeliverable' | 'rejected';
  readonly reason: string | null;
  readonly at: Date;
}

/** A receipt as it is kept. */
export interface KeptReceipt {
  readonly providerId: string;
  readonly state: 'delivered' | 'undeliverable' | 'rejected';
  readonly reason: string | null;
  readonly at: Date;
}

/** What operators say of messages. */
export function messageReceipts(knex: Knex) {
  return {
    /**
     * Keeps what the operator says of a part; the first final word holds. False when nobody knows yet which message it is
     * of.
     * @param messageId the message of it, where something else than the operator's identifier tells
     */
    async keepReceipt(receipt: KeptReceipt, messageId: string | null = null): Promise<boolean> {
      return knex.transaction(async (trx) => {
        const row = { provider_id: receipt.providerId, state: receipt.state, reason: receipt.reason };
        await trx('message_receipts')
          .insert({ ...row, at: receipt.at })
          .onConflict('provider_id')
          .merge(['state', 'reason', 'at'])
          .where('message_receipts.state', 'sent');
        if (messageId !== null) {
          const message = await trx('messages')
            .where({ id: messageId })
            .first<Which | undefined>('id', 'round');
          if (message !== undefined) await nameReceipt(trx, receipt.providerId, message, receipt.at);
        }
        const kept = await trx('message_receipts')
          .where({ provider_id: receipt.providerId })
          .first<{ message_id: string | null } | undefined>('message_id');
        const known = kept?.message_id ?? null;
        if (known === null) return false;
        await followReceipts(trx, known);
        return true;
      });
    },

    /** Messages to a phone of whose fate nobody knows. */
    async listUncertain(phone: string): Promise<StoredMessage[]> {
      return withCase(knex)
        .where({ 'm.status': 'perhaps-sent', 'm.address': phone, 'm.channel': 'sms' })
        .select(MESSAGE_COLUMNS);
    },

    /** Forgets receipts of which nobody came to know the message. */
    async sweepReceipts(before: Date): Promise<number> {
      return knex('message_receipts').where('at', '<', before).whereNull('message_id').delete();
    },
  };
}

/** From now on a receipt is known to be of a message. */
export async function nameReceipt(
  trx: Knex,
  providerId: string,
  { id, round }: Which,
  at: Date,
): Promise<void> {
  await trx('message_receipts')
    .insert({ provider_id: providerId, message_id: id, round, state: 'sent', at })
    .onConflict('provider_id')
    .merge(['message_id', 'round'])
    .whereNull('message_receipts.message_id');
}

/** Writes the state that follows from all receipts of a message. Two receipts at once wait for one another. */
export async function followReceipts(trx: Knex, id: string): Promise<void> {
  const message = await trx('messages')
    .where({ id })
    .forUpdate()
    .first<Pick<StoredMessage, 'status' | 'round'> | undefined>('status', 'round');
  if (message === undefined || message.status === 'delivered') return;
  const rows: ReceiptRow[] = await trx('message_receipts')
    .where({ message_id: id })
    .select('round', 'state', 'reason', 'at');
  const parts = rows.map(({ round, state, reason }) => ({ round, state, reason: findReason(reason) }));
  const { status, reason } = stateOfParts(parts, message.round);
  const isNews = status === 'delivered' || (message.status !== 'waiting' && status !== message.status);
  if (!isNews) return;
  const at = rows.reduce((latest, row) => (row.at > latest ? row.at : latest), new Date(0));
  await trx('messages').where({ id }).update({ status, reason, status_at: at, handing_over_since: null });
}
