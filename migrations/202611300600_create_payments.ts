import type { Knex } from 'knex';

/**
 * Orders to pay, and the batches in which they are handed to the payment system. What is paid to whom is written once: the
 * app's role can say what became of an order, and no more.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE SEQUENCE payment_batch_numbers AS bigint;

    CREATE TABLE payment_batches (
      number bigint PRIMARY KEY,
      created_at timestamptz NOT NULL,
      count int NOT NULL CHECK (count > 0),
      total_tiyn bigint NOT NULL CHECK (total_tiyn > 0),
      control_sum text NOT NULL CHECK (control_sum ~ '^[0-9a-f]{64}$'),
      state text NOT NULL DEFAULT 'made' CHECK (state IN ('made', 'sent', 'answered')),
      sent_at timestamptz,
      asked_at timestamptz,
      answered_at timestamptz,
      problem text
    );
    CREATE INDEX payment_batches_open ON payment_batches (state, number) WHERE state <> 'answered';
    COMMENT ON TABLE payment_batches IS 'Batches of orders as they are handed to the payment system';
    COMMENT ON COLUMN payment_batches.number IS 'Number under which the payment system knows it: the same batch may be sent again under it';
    COMMENT ON COLUMN payment_batches.created_at IS 'Put together';
    COMMENT ON COLUMN payment_batches.count IS 'How many orders are in it';
    COMMENT ON COLUMN payment_batches.total_tiyn IS 'Sum of all amounts, in tiyn';
    COMMENT ON COLUMN payment_batches.control_sum IS 'SHA-256 over the orders in their sequence, hex';
    COMMENT ON COLUMN payment_batches.state IS 'Made and perhaps sent, certainly sent, or every order answered';
    COMMENT ON COLUMN payment_batches.sent_at IS 'Taken by the payment system';
    COMMENT ON COLUMN payment_batches.asked_at IS 'Last asked what became of its orders';
    COMMENT ON COLUMN payment_batches.answered_at IS 'The last of its orders was answered';
    COMMENT ON COLUMN payment_batches.problem IS 'Code of what last went wrong with it; null: nothing since';

    CREATE TABLE payment_orders (
      id uuid PRIMARY KEY,
      application_id uuid NOT NULL,
      organisation_code text NOT NULL,
      result_number text NOT NULL,
      replaces uuid UNIQUE REFERENCES payment_orders (id),
      service_id text NOT NULL,
      payee_iin text NOT NULL,
      payee_name text NOT NULL,
      account text NOT NULL,
      amount_tiyn bigint NOT NULL CHECK (amount_tiyn > 0),
      frequency text NOT NULL CHECK (frequency IN ('once', 'monthly')),
      first_day date NOT NULL,
      last_day date CHECK (last_day >= first_day),
      ordered_at timestamptz NOT NULL,
      status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'in-batch', 'acknowledged', 'rejected')),
      batch_number bigint REFERENCES payment_batches (number),
      batch_place int,
      reason text,
      answered_at timestamptz,
      CHECK ((status = 'waiting') = (batch_number IS NULL)),
      CHECK ((batch_number IS NULL) = (batch_place IS NULL)),
      CHECK ((status = 'rejected') = (reason IS NOT NULL))
    );
    CREATE UNIQUE INDEX payment_orders_of_result ON payment_orders (result_number) WHERE replaces IS NULL;
    CREATE UNIQUE INDEX payment_orders_of_batch ON payment_orders (batch_number, batch_place);
    CREATE INDEX payment_orders_waiting ON payment_orders (ordered_at, id) WHERE status = 'waiting';
    CREATE INDEX payment_orders_rejected ON payment_orders (organisation_code, answered_at, id) WHERE status = 'rejected';
    COMMENT ON TABLE payment_orders IS 'Orders to pay that signed decisions made';
    COMMENT ON COLUMN payment_orders.id IS 'Identifier, also for the payment system';
    COMMENT ON COLUMN payment_orders.application_id IS 'Case';
    COMMENT ON COLUMN payment_orders.organisation_code IS 'Provider that decided, and corrects what is rejected';
    COMMENT ON COLUMN payment_orders.result_number IS 'The decision that pays: one order each, and one for each that was rejected';
    COMMENT ON COLUMN payment_orders.replaces IS 'The rejected order in whose place it was made';
    COMMENT ON COLUMN payment_orders.service_id IS 'Service';
    COMMENT ON COLUMN payment_orders.payee_iin IS 'Whom it is paid to';
    COMMENT ON COLUMN payment_orders.payee_name IS 'Their name as in the application';
    COMMENT ON COLUMN payment_orders.account IS 'Bank account';
    COMMENT ON COLUMN payment_orders.amount_tiyn IS 'Amount in tiyn; of each month, when monthly';
    COMMENT ON COLUMN payment_orders.frequency IS 'Once or each month';
    COMMENT ON COLUMN payment_orders.first_day IS 'First day of the right to it';
    COMMENT ON COLUMN payment_orders.last_day IS 'Last day of a monthly payment; null: no end so far';
    COMMENT ON COLUMN payment_orders.ordered_at IS 'Ordered';
    COMMENT ON COLUMN payment_orders.status IS 'Waiting for a batch, in one, or as the payment system answered';
    COMMENT ON COLUMN payment_orders.batch_number IS 'Batch';
    COMMENT ON COLUMN payment_orders.batch_place IS 'Place in the batch: the control sum depends on it';
    COMMENT ON COLUMN payment_orders.reason IS 'Code of the rejection';
    COMMENT ON COLUMN payment_orders.answered_at IS 'Answered by the payment system';

    REVOKE UPDATE, DELETE, TRUNCATE ON payment_orders, payment_batches FROM jardem_app;
    GRANT UPDATE (status, batch_number, batch_place, reason, answered_at) ON payment_orders TO jardem_app;
    GRANT UPDATE (state, sent_at, asked_at, answered_at, problem) ON payment_batches TO jardem_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE payment_orders, payment_batches; DROP SEQUENCE payment_batch_numbers');
}
