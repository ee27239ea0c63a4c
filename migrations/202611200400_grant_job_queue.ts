import type { Knex } from 'knex';

/** The app enqueues jobs inside its own transactions and works them off; the queue's schema belongs to the owner. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    GRANT USAGE ON SCHEMA graphile_worker TO jardem_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO jardem_app;
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA graphile_worker TO jardem_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO jardem_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA graphile_worker FROM jardem_app;
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA graphile_worker FROM jardem_app;
    REVOKE ALL ON ALL TABLES IN SCHEMA graphile_worker FROM jardem_app;
    REVOKE USAGE ON SCHEMA graphile_worker FROM jardem_app;
  `);
}
