import type { Knex } from 'knex';

/** A key finds one official: two accounts of staff never carry the same IIN. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE UNIQUE INDEX accounts_staff_iin ON accounts (iin) WHERE kind = 'staff';
    COMMENT ON COLUMN accounts.iin IS
      'Individual identification number; of staff: whose keys log in and sign, null until an administrator enters it';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX accounts_staff_iin;
    COMMENT ON COLUMN accounts.iin IS 'Individual identification number';
  `);
}
