import type { Knex } from 'knex';

/** What is known of the systems outside: one row each, kept by every process that uses or looks after them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE system_states (
      system text PRIMARY KEY,
      last_success_at timestamptz,
      last_failure_at timestamptz,
      last_failure text,
      switched_off_at timestamptz
    );
    COMMENT ON TABLE system_states IS 'When each outside system last did what it was asked, and when and why it last did not';
    COMMENT ON COLUMN system_states.system IS 'Stable name of the system, such as sms or registry:zags';
    COMMENT ON COLUMN system_states.last_success_at IS 'When it last answered as it should';
    COMMENT ON COLUMN system_states.last_failure_at IS 'When it last failed';
    COMMENT ON COLUMN system_states.last_failure IS 'Stable code of that failure; never a text of the other side';
    COMMENT ON COLUMN system_states.switched_off_at IS 'When it was last seen that none is configured; null: one is';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE system_states');
}
