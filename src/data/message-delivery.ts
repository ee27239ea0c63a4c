import type { Knex } from 'knex';
import {
  type DeliveryReason,
  type DeliveryStatus,
  findReason,
  type NextState,
  stateOfParts,
} from '../domain/messages/delivery';
import type { NewJob } from './application-records';
import { requestJob } from './job-requests';
import {
  type CreatedKey,
  MESSAGE_COLUMNS,
  type MessageChannel,
  type StoredMessage,
  withCase,
} from './message-record';

/** What taking a message to hand it over came to. `busy`: somebody else is at it; `gone`: nothing waits. */
export type Taken =
  | { readonly kind: 'gone' }
  | { readonly kind: 'busy' }
  | {
      readonly kind: 'taken';
      readonly message: StoredMessage;
      /** Somebody began to hand it over and never said what came of it. */
      readonly wasInterrupted: boolean;
    };

/** A receipt as it is kept. */
export interface KeptReceipt {
  readonly providerId: string;
  readonly state: 'delivered' | 'undeliverable' | 'rejected';
  readonly reason: string | null;
  readonly at: Date;
}

/** Which messages that did not arrive are listed. */
export interface UndeliveredFilter {
  readonly channel: Exclude<MessageChannel, 'cabinet'> | null;
  readonly reason: DeliveryReason | null;
  /** Messages that wait since before this instant have been forgotten by the queue. */
  readonly waitingSince: Date;
}

const NOT_ARRIVED: readonly DeliveryStatus[] = ['undeliverable', 'rejected', 'perhaps-sent'];

/** Handing messages over, and what operators say of them. */
export function messageDelivery(knex: Knex) {
  return {
    async find(id: string): Promise<StoredMessage | undefined> {
      return withCase(knex).where({ 'm.id': id }).first(MESSAGE_COLUMNS);
    },

    /**
     * Takes a message that waits, so that nobody else hands it over meanwhile. Whoever took it before `stale` and has not
     * settled it is dead.
     */
    async take(id: string, now: Date, stale: Date): Promise<Taken> {
      return knex.transaction(async (trx) => {
        const message = await withCase(trx)
          .where({ 'm.id': id })
          .forUpdate('m')
          .first({ ...MESSAGE_COLUMNS, since: 'm.handing_over_since' });
        if (message?.status !== 'waiting') return { kind: 'gone' };
        const { since, ...found } = message;
        if (since !== null && since > stale) return { kind: 'busy' };
        await trx('messages')
          .where({ id })
          .update({ handing_over_since: now, tries: found.tries + 1 });
        return {
          kind: 'taken',
          message: { ...found, tries: found.tries + 1 },
          wasInterrupted: since !== null,
        };
      });
    },

    /**
     * Writes what came of handing a message over, with the identifiers of its parts at the operator, whose receipts may
     * be there already, and the job that follows.
     */
    async settle(
      { id, round }: Pick<StoredMessage, 'id' | 'round'>,
      next: NextState,
      at: Date,
      { providerIds = [], job }: { readonly providerIds?: readonly string[]; readonly job?: NewJob } = {},
    ): Promise<void> {
      await knex.transaction(async (trx) => {
        const written = await trx('messages')
          .where({ id, round, status: 'waiting' })
          .update({
            ...{ status: next.status, reason: next.reason, status_at: at, handing_over_since: null },
            ...(next.status === 'sent' ? { sent_at: at, provider_id: providerIds[0] ?? null } : {}),
          });
        for (const providerId of providerIds) await nameReceipt(trx, providerId, { id, round }, at);
        if (providerIds.length > 0) await followReceipts(trx, id);
        if (written > 0 && job !== undefined) await requestJob(trx, job);
      });
    },

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
          const message = await trx('messages').where({ id: messageId }).first('id', 'round');
          if (message !== undefined) await nameReceipt(trx, receipt.providerId, message, receipt.at);
        }
        const kept = await trx('message_receipts')
          .where({ provider_id: receipt.providerId })
          .first('message_id');
        if (kept?.message_id == null) return false;
        await followReceipts(trx, kept.message_id);
        return true;
      });
    },

    /** Messages to a phone of whose fate nobody knows. */
    async listUncertain(phone: string): Promise<StoredMessage[]> {
      return withCase(knex)
        .where({ 'm.status': 'perhaps-sent', 'm.address': phone, 'm.channel': 'sms' })
        .select(MESSAGE_COLUMNS);
    },

    /** Sends a message of unknown fate once more, in a round of its own; false when its fate is known by now. */
    async repeatUncertain(id: string, round: number, job: NewJob): Promise<boolean> {
      return knex.transaction(async (trx) => {
        const begun = await trx('messages')
          .where({ id, round, status: 'perhaps-sent' })
          .update({ ...anew(null), round: round + 1 });
        if (begun > 0) await requestJob(trx, job);
        return begun > 0;
      });
    },

    /** Begins another round for a message, within the transaction of whoever decided it; false when somebody was faster. */
    async beginAnew(within: Knex, id: string, round: number, address: string | null): Promise<boolean> {
      const begun = await within('messages')
        .where({ id, round })
        .whereIn('status', [...NOT_ARRIVED, 'waiting'])
        .update({ ...anew(address), round: round + 1 });
      return begun > 0;
    },

    /** Messages that did not arrive, newest first, by keyset. */
    async listUndelivered(
      filter: UndeliveredFilter,
      after: CreatedKey | null,
      limit: number,
    ): Promise<StoredMessage[]> {
      const list = withCase(knex)
        .whereNot('m.channel', 'cabinet')
        .whereIn('m.status', [...NOT_ARRIVED, 'waiting'])
        .where((which) =>
          which.whereNot('m.status', 'waiting').orWhere('m.created_at', '<', filter.waitingSince),
        );
      if (filter.channel !== null) void list.where({ 'm.channel': filter.channel });
      if (filter.reason !== null) void list.where({ 'm.reason': filter.reason });
      if (after !== null)
        void list.whereRaw('(m.created_at, m.id) < (?::timestamptz, ?::uuid)', [after.createdAt, after.id]);
      return list
        .orderBy([
          { column: 'm.created_at', order: 'desc' },
          { column: 'm.id', order: 'desc' },
        ])
        .limit(limit)
        .select(MESSAGE_COLUMNS);
    },

    /** Forgets receipts of which nobody came to know the message. */
    async sweepReceipts(before: Date): Promise<number> {
      return knex('message_receipts').where('at', '<', before).whereNull('message_id').delete();
    },
  };
}

/** A message at the beginning of a round. */
function anew(address: string | null): object {
  const state = { status: 'waiting', reason: null, status_at: null, tries: 0, handing_over_since: null };
  return address === null ? state : { ...state, address };
}

/** From now on a receipt is known to be of a message. */
async function nameReceipt(
  trx: Knex,
  providerId: string,
  { id, round }: { readonly id: string; readonly round: number },
  at: Date,
): Promise<void> {
  await trx('message_receipts')
    .insert({ provider_id: providerId, message_id: id, round, state: 'sent', at })
    .onConflict('provider_id')
    .merge(['message_id', 'round'])
    .whereNull('message_receipts.message_id');
}

/** Writes the state that follows from all receipts of a message. Two receipts at once wait for one another. */
async function followReceipts(trx: Knex, id: string): Promise<void> {
  const message = await trx('messages').where({ id }).forUpdate().first('status', 'round');
  if (message === undefined || message.status === 'delivered') return;
  const rows = await trx('message_receipts')
    .where({ message_id: id })
    .select('round', 'state', 'reason', 'at');
  const parts = rows.map(({ round, state, reason }) => ({ round, state, reason: findReason(reason) }));
  const { status, reason } = stateOfParts(parts, message.round);
  const isNews = status === 'delivered' || (message.status !== 'waiting' && status !== message.status);
  if (!isNews) return;
  const at = rows.reduce((latest, row) => (row.at > latest ? row.at : latest), new Date(0));
  await trx('messages').where({ id }).update({ status, reason, status_at: at, handing_over_since: null });
}
