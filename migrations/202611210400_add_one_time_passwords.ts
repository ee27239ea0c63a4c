import type { Knex } from 'knex';

/** Passwords that an administrator hands out, good for nothing but choosing one's own; and the list of staff by name. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE accounts ADD COLUMN must_change_password boolean NOT NULL DEFAULT false;
    COMMENT ON COLUMN accounts.must_change_password IS 'The password was handed out by an administrator: it lets nobody in until the person has chosen their own';
    CREATE INDEX accounts_of_staff ON accounts (full_name, login) WHERE kind = 'staff';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX accounts_of_staff; ALTER TABLE accounts DROP COLUMN must_change_password');
}
