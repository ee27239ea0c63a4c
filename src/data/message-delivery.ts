import type { Knex } from 'knex';
import type { NextState } from '../domain/messages/delivery';
import type { NewJob } from './application-records';
import { requestJob } from './job-requests';
import { followReceipts, nameReceipt } from './message-receipts';
import { MESSAGE_COLUMNS, type StoredMessage, withCase } from './message-record';

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

type TakenRow = StoredMessage & { readonly since: Date | null };

/** Handing messages over. */
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
          .first<TakenRow | undefined>({ ...MESSAGE_COLUMNS, since: 'm.handing_over_since' });
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
  };
}
