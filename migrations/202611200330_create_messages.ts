import type { Knex } from 'knex';

/**
 * What people are told, and the signs of life of the workers that tell them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE messages (
      id uuid PRIMARY KEY,
      account_id uuid REFERENCES accounts (id),
      case_id uuid NOT NULL,
      fact text NOT NULL,
      channel text NOT NULL CHECK (channel IN ('cabinet', 'sms', 'email')),
      address text,
      template text NOT NULL,
      params jsonb NOT NULL,
      language text NOT NULL,
      status text NOT NULL CHECK (status IN ('waiting', 'sent', 'read', 'rejected', 'perhaps-sent')),
      created_at timestamptz NOT NULL,
      sent_at timestamptz,
      provider_id text,
      UNIQUE (case_id, fact, channel)
    );
    CREATE INDEX messages_of_account ON messages (account_id, created_at DESC, id DESC) WHERE channel = 'cabinet';
    COMMENT ON TABLE messages IS 'What people were told: at most one message for one fact and channel';
    COMMENT ON COLUMN messages.id IS 'Identifier';
    COMMENT ON COLUMN messages.account_id IS 'To whom; null for a person who was served at a window and has no account';
    COMMENT ON COLUMN messages.case_id IS 'Case';
    COMMENT ON COLUMN messages.fact IS 'Event that it tells of';
    COMMENT ON COLUMN messages.channel IS 'Cabinet, SMS or e-mail';
    COMMENT ON COLUMN messages.address IS 'Phone or e-mail at that moment';
    COMMENT ON COLUMN messages.template IS 'Text key';
    COMMENT ON COLUMN messages.params IS 'What fills the text';
    COMMENT ON COLUMN messages.language IS 'Language of the person';
    COMMENT ON COLUMN messages.status IS 'State of delivery';
    COMMENT ON COLUMN messages.created_at IS 'Made';
    COMMENT ON COLUMN messages.sent_at IS 'Handed over';
    COMMENT ON COLUMN messages.provider_id IS 'Identifier at the provider';

    CREATE TABLE worker_heartbeats (
      worker_id text PRIMARY KEY,
      seen_at timestamptz NOT NULL
    );
    COMMENT ON TABLE worker_heartbeats IS 'Workers that live: what a killed one held is given to another within a minute';
    COMMENT ON COLUMN worker_heartbeats.worker_id IS 'Worker of the job queue';
    COMMENT ON COLUMN worker_heartbeats.seen_at IS 'Last sign of life';

    CREATE TABLE demo_outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('sms', 'email')),
      reference text NOT NULL UNIQUE,
      recipient text NOT NULL,
      subject text,
      body text NOT NULL,
      at timestamptz NOT NULL
    );
    COMMENT ON TABLE demo_outbox IS 'Messages of the demonstration, shown at /dev/outbox; empty in production';
    COMMENT ON COLUMN demo_outbox.id IS 'Order';
    COMMENT ON COLUMN demo_outbox.kind IS 'SMS or e-mail';
    COMMENT ON COLUMN demo_outbox.reference IS 'The sender''s reference: handed over twice, kept once';
    COMMENT ON COLUMN demo_outbox.recipient IS 'Phone or e-mail';
    COMMENT ON COLUMN demo_outbox.subject IS 'Subject of an e-mail';
    COMMENT ON COLUMN demo_outbox.body IS 'Text';
    COMMENT ON COLUMN demo_outbox.at IS 'Sent';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE demo_outbox, worker_heartbeats, messages');
}
