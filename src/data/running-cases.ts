import type { Knex } from 'knex';
import { EVENT_PAYLOADS, type EventPayload } from '../domain/application/event';
import type { TermMove } from '../domain/application/term';
import { runPrepared } from './prepared';

/** A case under way, with what its due times follow from. */
export interface RunningCase {
  readonly id: string;
  readonly number: string;
  readonly filedAt: Date;
  readonly dueAt: Date;
  readonly organisationCode: string;
  readonly filed: EventPayload<'filed'>;
  /** What has happened to its term since. */
  readonly changes: readonly TermMove[];
  /** The open step; its own limit ends at `dueAt`, null where it has none; it does not run while the applicant is waited for. */
  readonly step: {
    readonly key: string;
    readonly openedAt: Date;
    readonly dueAt: Date | null;
    readonly waits: boolean;
  } | null;
}

/** Where the walk goes on. */
export interface RunningKey {
  readonly dueAt: Date;
  readonly id: string;
}

/** Cases that some days may move: filed before they end, and they or their open step due after they begin. */
export interface RunningRange {
  readonly filedBefore: Date;
  readonly dueFrom: Date;
}

interface Row extends Omit<RunningCase, 'filed' | 'step' | 'changes'> {
  payload: unknown;
  stepKey: string | null;
  openedAt: Date;
  stepDueAt: Date | null;
  waitsUntil: Date | null;
  changes: readonly TermMove[] | null;
}

/** A case that is late by its service may have a step whose own limit still runs. */
const IN_RANGE = `closed_at IS NULL AND filed_at < $2 AND (due_at >= $1 OR EXISTS (SELECT FROM work_items w
  WHERE w.application_id = applications.id AND w.closed_at IS NULL AND w.step_due_at >= $1))`;
const RUNNING = {
  name: 'running-cases',
  text: `WITH page AS MATERIALIZED (
      SELECT id, number, filed_at, due_at, organisation_code FROM applications
      WHERE ${IN_RANGE} AND (due_at, id) > ($3::timestamptz, $4::uuid)
      ORDER BY due_at, id LIMIT $5)
    SELECT page.id, number, filed_at AS "filedAt", page.due_at AS "dueAt", page.organisation_code AS "organisationCode",
      e.payload, w.step_key AS "stepKey", w.opened_at AS "openedAt", w.step_due_at AS "stepDueAt",
      w.waits_until AS "waitsUntil", (SELECT c.payload #> '{term,changes}' FROM application_events c
        WHERE c.application_id = page.id AND c.seq > 1 AND c.payload ? 'term' ORDER BY c.seq DESC LIMIT 1) AS changes
    FROM page JOIN application_events e ON e.application_id = page.id AND e.seq = 1
      LEFT JOIN work_items w ON w.application_id = page.id AND w.closed_at IS NULL
    ORDER BY page.due_at, page.id`,
};
const COUNT = {
  name: 'running-cases-count',
  text: `SELECT count(*)::int AS count FROM applications WHERE ${IN_RANGE}`,
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
      return rows.map(toCase);
    },

    /** How many there are in all. */
    async count({ filedBefore, dueFrom }: RunningRange): Promise<number> {
      const [row] = await runPrepared<{ count: number }>(knex, COUNT, [dueFrom, filedBefore]);
      return row?.count ?? 0;
    },
  };
}

function toCase({ payload, stepKey, openedAt, stepDueAt, waitsUntil, changes, ...row }: Row): RunningCase {
  const waits = waitsUntil !== null;
  const step = stepKey === null ? null : { key: stepKey, openedAt, dueAt: stepDueAt, waits };
  return { ...row, filed: EVENT_PAYLOADS.filed.parse(payload), changes: changes ?? [], step };
}
