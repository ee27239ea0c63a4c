import type { Knex } from 'knex';

/** Where disability is established for the first time, the unit of medical-social examination takes the application. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE organisations DROP CONSTRAINT organisations_kind_check;
    ALTER TABLE organisations ADD CONSTRAINT organisations_kind_check CHECK
      (kind IN ('provider', 'state-corporation', 'employment-centre', 'service-centre', 'rural-akim', 'mse-unit'));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE organisations DROP CONSTRAINT organisations_kind_check;
    ALTER TABLE organisations ADD CONSTRAINT organisations_kind_check CHECK
      (kind IN ('provider', 'state-corporation', 'employment-centre', 'service-centre', 'rural-akim'));
  `);
}
