import type { Knex } from 'knex';
import type { DeliveryReason, DeliveryStatus } from '../domain/messages/delivery';
import type { NewJob } from './application-records';
import { requestJob } from './job-requests';
import {
  type CreatedKey,
  MESSAGE_COLUMNS,
  type MessageChannel,
  type StoredMessage,
  withCase,
} from './message-record';

/** Which messages that did not arrive are listed. */
export interface UndeliveredFilter {
  readonly channel: Exclude<MessageChannel, 'cabinet'> | null;
  readonly reason: DeliveryReason | null;
  /** Messages that wait since before this instant have been forgotten by the queue. */
  readonly waitingSince: Date;
}

const NOT_ARRIVED: readonly DeliveryStatus[] = ['undeliverable', 'rejected', 'perhaps-sent'];

/** Messages that did not arrive, and another round for them. */
export function undeliveredMessages(knex: Knex) {
  return {
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
        .where((which) => {
          void which.whereNot('m.status', 'waiting').orWhere('m.created_at', '<', filter.waitingSince);
        });
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
  };
}

/** A message at the beginning of a round. */
function anew(address: string | null): object {
  const state = { status: 'waiting', reason: null, status_at: null, tries: 0, handing_over_since: null };
  return address === null ? state : { ...state, address };
}
