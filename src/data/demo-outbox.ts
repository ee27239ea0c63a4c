import type { Knex } from 'knex';

/** A message of the demonstration. */
export interface OutboxMessage {
  readonly kind: 'sms' | 'email';
  /** The sender's reference: a message handed over twice is kept once. */
  readonly reference: string;
  readonly recipient: string;
  readonly subject: string | null;
  readonly body: string;
  readonly at: Date;
}

const SHOWN = 50;

/** Where the demonstration's SMS and letters go. */
export function demoOutbox(knex: Knex) {
  return {
    async record(message: OutboxMessage): Promise<void> {
      await knex('demo_outbox').insert(message).onConflict('reference').ignore();
    },

    /** The newest fifty. */
    async list(): Promise<OutboxMessage[]> {
      return knex('demo_outbox')
        .orderBy('id', 'desc')
        .limit(SHOWN)
        .select('kind', 'reference', 'recipient', 'subject', 'body', 'at');
    },
  };
}
