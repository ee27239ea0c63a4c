import type { Knex } from 'knex';

/**
 * The portal connects with the role `jardem_app`, which owns nothing: it may read and write the tables that later
 * migrations grant to it, and cannot change what has been written to the journal of events.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    DO $$
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'jardem_app') THEN
        CREATE ROLE jardem_app NOLOGIN;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- another database of the same cluster was migrated at the same moment
    END
    $$;
    GRANT jardem_app TO CURRENT_USER;
    GRANT USAGE ON SCHEMA public TO jardem_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO jardem_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO jardem_app;
  `);
}

/** The role itself stays: other databases of the cluster may use it. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM jardem_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM jardem_app;
    REVOKE USAGE ON SCHEMA public FROM jardem_app;
  `);
}
