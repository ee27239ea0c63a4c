import type { Knex } from 'knex';
import type { NewJob } from './application-records';
import { requestJob } from './job-requests';

/** An SMS that somebody sent to the portal. */
export interface InboundMessage {
  readonly id: string;
  readonly providerId: string;
  /** `+7` and ten digits, or what the operator gave where it is no such number. */
  readonly sender: string;
  readonly text: string;
  readonly at: Date;
  /** What it answers, as `kind:identifier`. */
  readonly matched: string | null;
  readonly outcome: 'matched' | 'answered' | 'left';
}

const COLUMNS = { id: 'id', providerId: 'provider_id', sender: 'sender', text: 'text', at: 'at' } as const;

export type InboundMessageRepository = ReturnType<typeof inboundMessageRepository>;

/** SMS that people sent. They are only ever added. */
export function inboundMessageRepository(knex: Knex) {
  return {
    async isKnown(providerId: string): Promise<boolean> {
      return (await knex('inbound_messages').where({ provider_id: providerId }).first('id')) !== undefined;
    },

    async find(id: string): Promise<InboundMessage | undefined> {
      return knex('inbound_messages')
        .where({ id })
        .first({ ...COLUMNS, matched: 'matched', outcome: 'outcome' });
    },

    /**
     * Keeps a message once, and asks for the job that tells the sender what to do where nobody was told since an instant.
     * Messages of one sender wait for one another.
     * @param told the sender is to be told, unless that was done already; null: there is nothing to tell
     */
    async insert(
      message: Omit<InboundMessage, 'outcome'>,
      told: { readonly since: Date; readonly job: NewJob } | null,
    ): Promise<InboundMessage['outcome'] | 'known'> {
      return knex.transaction(async (trx) => {
        await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`inbound ${message.sender}`]);
        const isTold =
          told === null ||
          (await trx('inbound_messages')
            .where({ sender: message.sender, outcome: 'answered' })
            .where('at', '>', told.since)
            .first('id')) !== undefined;
        const outcome = message.matched !== null ? 'matched' : isTold ? 'left' : 'answered';
        const { id, sender, text, at, matched } = message;
        const rows: unknown[] = await trx('inbound_messages')
          .insert({ id, provider_id: message.providerId, sender, text, at, matched, outcome })
          .onConflict('provider_id')
          .ignore()
          .returning('id');
        if (rows.length === 0) return 'known';
        if (outcome === 'answered' && told !== null) await requestJob(trx, told.job);
        return outcome;
      });
    },
  };
}
