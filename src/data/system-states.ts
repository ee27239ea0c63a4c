import type { Knex } from 'knex';
import type { SystemMarks } from '../domain/systems/system-state';

export type SystemStateRepository = ReturnType<typeof systemStateRepository>;

/** Of several processes that look at one system the newest word counts, in whatever order they write. */
const NOTE = `
  INSERT INTO system_states AS known (system, last_success_at, last_failure_at, last_failure, switched_off_at)
  SELECT * FROM jsonb_to_recordset(?::jsonb)
    AS new (system text, last_success_at timestamptz, last_failure_at timestamptz, last_failure text, switched_off_at timestamptz)
  ON CONFLICT (system) DO UPDATE SET
    last_success_at = greatest(known.last_success_at, EXCLUDED.last_success_at),
    last_failure = CASE WHEN EXCLUDED.last_failure_at > coalesce(known.last_failure_at, '-infinity')
      THEN EXCLUDED.last_failure ELSE known.last_failure END,
    last_failure_at = greatest(known.last_failure_at, EXCLUDED.last_failure_at),
    switched_off_at = greatest(known.switched_off_at, EXCLUDED.switched_off_at)`;

/** The marks that outside systems leave. */
export function systemStateRepository(knex: Knex) {
  return {
    /** Adds marks to those that are known; what is null says nothing. */
    async note(marks: readonly SystemMarks[]): Promise<void> {
      if (marks.length === 0) return;
      // One order for all processes, so that two of them never wait for each other.
      const rows = [...marks].sort((one, other) => (one.system < other.system ? -1 : 1)).map(rowOf);
      await knex.raw(NOTE, [JSON.stringify(rows)]);
    },

    async list(): Promise<SystemMarks[]> {
      return knex('system_states').orderBy('system').select({
        system: 'system',
        lastSuccessAt: 'last_success_at',
        lastFailureAt: 'last_failure_at',
        lastFailure: 'last_failure',
        switchedOffAt: 'switched_off_at',
      });
    },
  };
}

function rowOf(marks: SystemMarks): object {
  return {
    system: marks.system,
    last_success_at: marks.lastSuccessAt,
    last_failure_at: marks.lastFailureAt,
    last_failure: marks.lastFailure,
    switched_off_at: marks.switchedOffAt,
  };
}
