import type { Knex } from 'knex';
import { EVENT_PAYLOADS, type EventPayload } from '../domain/application/event';
import { runPrepared } from './prepared';

/** A case under way, with what its term follows from. */
export interface RunningCase {
  readonly id: string;
  readonly number: string;
  readonly filedAt: Date;
  readonly dueAt: Date;
  readonly organisationCode: string;
  readonly filed: EventPayload<'filed'>;
}

/** Where the walk goes on. */
export interface RunningKey {
  readonly dueAt: Date;
  readonly id: string;
}

/** Cases that some days may move: filed before they end, due after they begin. */
export interface RunningRange {
  readonly filedBefore: Date;
  readonly dueFrom: Date;
}

interface Row extends Omit<RunningCase, 'filed'> {
  payload: unknown;
}

const RUNNING = {
  name: 'running-cases',
  text: `WITH page AS MATERIALIZED (
      SELECT id, number, filed_at, due_at, organisation_code FROM applications
      WHERE closed_at IS NULL AND due_at >= $1 AND filed_at < $2 AND (due_at, id) > ($3::timestamptz, $4::uuid)
      ORDER BY due_at, id LIMIT $5)
    SELECT page.id, number, filed_at AS "filedAt", due_at AS "dueAt", organisation_code AS "organisationCode", e.payload
    FROM page JOIN application_events e ON e.application_id = page.id AND e.seq = 1 ORDER BY due_at, page.id`,
};
const BEFORE_ALL = { dueAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

export type RunningCaseRepository = ReturnType<typeof runningCaseRepository>;

/** Cases under way in the order in which they are due, by keyset. */
export function runningCaseRepository(knex: Knex) {
  return {
    async list(
      { filedBefore, dueFrom }: RunningRange,
      after: RunningKey | null,
      limit: number,
    ): Promise<RunningCase[]> {
      const { dueAt, id } = after ?? BEFORE_ALL;
      const rows = await runPrepared<Row>(knex, RUNNING, [dueFrom, filedBefore, dueAt, id, limit]);
      return rows.map(({ payload, ...row }) => ({ ...row, filed: EVENT_PAYLOADS.filed.parse(payload) }));
    },
  };
}
