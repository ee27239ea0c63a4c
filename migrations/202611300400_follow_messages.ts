import type { Knex } from 'knex';

/** What becomes of messages after they were made: tries, receipts of operators, answers of people. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE messages DROP CONSTRAINT messages_status_check;
    ALTER TABLE messages ADD CONSTRAINT messages_status_check CHECK (
      status IN ('waiting', 'sent', 'read', 'delivered', 'undeliverable', 'rejected', 'perhaps-sent')
    );
    ALTER TABLE messages
      ADD COLUMN reason text,
      ADD COLUMN status_at timestamptz,
      ADD COLUMN tries integer NOT NULL DEFAULT 0,
      ADD COLUMN round integer NOT NULL DEFAULT 1 CHECK (round > 0),
      ADD COLUMN handing_over_since timestamptz;
    UPDATE messages SET status_at = sent_at;
    COMMENT ON COLUMN messages.reason IS 'Why it is in this state, as a stable code; null where nothing is to be said';
    COMMENT ON COLUMN messages.status_at IS 'Instant of its state';
    COMMENT ON COLUMN messages.tries IS 'How often it was handed over in this round';
    COMMENT ON COLUMN messages.round IS 'One more for each time somebody had it sent again; a part of the reference';
    COMMENT ON COLUMN messages.handing_over_since IS 'A worker is handing it over, or died while it did; null: nobody is';
    CREATE INDEX messages_not_arrived ON messages (created_at DESC, id DESC)
      WHERE channel <> 'cabinet' AND status IN ('waiting', 'undeliverable', 'rejected', 'perhaps-sent');
    CREATE INDEX messages_perhaps_sent ON messages (address) WHERE status = 'perhaps-sent';

    CREATE TABLE message_receipts (
      provider_id text PRIMARY KEY,
      message_id uuid REFERENCES messages (id),
      round integer,
      state text NOT NULL CHECK (state IN ('sent', 'delivered', 'undeliverable', 'rejected')),
      reason text,
      at timestamptz NOT NULL,
      CHECK ((message_id IS NULL) = (round IS NULL))
    );
    CREATE INDEX message_receipts_of_message ON message_receipts (message_id);
    CREATE INDEX message_receipts_of_nobody ON message_receipts (at) WHERE message_id IS NULL;
    COMMENT ON TABLE message_receipts IS 'What operators say of the parts of messages; a receipt may be faster than the answer that names its message';
    COMMENT ON COLUMN message_receipts.provider_id IS 'Identifier of the part at the operator';
    COMMENT ON COLUMN message_receipts.message_id IS 'Message; null while nobody knows which';
    COMMENT ON COLUMN message_receipts.round IS 'Round of the message in which the part was sent';
    COMMENT ON COLUMN message_receipts.state IS 'What became of the part';
    COMMENT ON COLUMN message_receipts.reason IS 'Why it did not arrive, as a stable code';
    COMMENT ON COLUMN message_receipts.at IS 'Instant of the state';

    CREATE TABLE inbound_messages (
      id uuid PRIMARY KEY,
      provider_id text NOT NULL UNIQUE,
      sender text NOT NULL,
      text text NOT NULL,
      at timestamptz NOT NULL,
      matched text,
      outcome text NOT NULL CHECK (outcome IN ('matched', 'answered', 'left'))
    );
    CREATE INDEX inbound_messages_of_sender ON inbound_messages (sender, at DESC);
    REVOKE UPDATE, DELETE, TRUNCATE ON inbound_messages FROM jardem_app;
    COMMENT ON TABLE inbound_messages IS 'SMS that people sent, append-only';
    COMMENT ON COLUMN inbound_messages.id IS 'Identifier';
    COMMENT ON COLUMN inbound_messages.provider_id IS 'Identifier at the operator: taken in once, however often it is delivered';
    COMMENT ON COLUMN inbound_messages.sender IS 'Phone, +7XXXXXXXXXX, or what the operator gave where it is none';
    COMMENT ON COLUMN inbound_messages.text IS 'What was written, at most 2000 signs';
    COMMENT ON COLUMN inbound_messages.at IS 'Taken in';
    COMMENT ON COLUMN inbound_messages.matched IS 'What it answers, as kind:identifier; null: nothing';
    COMMENT ON COLUMN inbound_messages.outcome IS 'matched: it answers something; answered: the sender is told what to do; left: told already today, or nobody to tell';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE inbound_messages, message_receipts;
    DROP INDEX messages_perhaps_sent, messages_not_arrived;
    UPDATE messages SET status = 'sent' WHERE status = 'delivered';
    UPDATE messages SET status = 'rejected' WHERE status = 'undeliverable';
    ALTER TABLE messages DROP CONSTRAINT messages_status_check;
    ALTER TABLE messages ADD CONSTRAINT messages_status_check
      CHECK (status IN ('waiting', 'sent', 'read', 'rejected', 'perhaps-sent'));
    ALTER TABLE messages DROP COLUMN handing_over_since, DROP COLUMN round, DROP COLUMN tries,
      DROP COLUMN status_at, DROP COLUMN reason;
  `);
}
