import type { Knex } from 'knex';
import type { AwaitedAnswer } from '../domain/application/awaited-answer';
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
  /** What the applicant may still answer. */
  readonly awaited: AwaitedAnswer | null;
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

interface Row extends Omit<RunningCase, 'filed' | 'step' | 'changes' | 'awaited'> {
  payload: unknown;
  stepKey: string | null;
  openedAt: Date;
  stepDueAt: Date | null;
  waitsUntil: Date | null;
  changes: readonly TermMove[] | null;
  askedAt: Date | null;
  askedUntil: Date | null;
  hearing: string | null;
  heardAt: Date | null;
  heardUntil: Date | null;
  days: number | null;
}

/** A case that is late by its service may have a step whose own limit still runs, or an applicant who may still answer. */
const IN_RANGE = `closed_at IS NULL AND filed_at < $2 AND (due_at >= $1 OR EXISTS (SELECT FROM work_items w
  WHERE w.application_id = applications.id AND w.closed_at IS NULL AND (w.step_due_at >= $1 OR w.waits_until >= $1))
  OR EXISTS (SELECT FROM application_events h WHERE h.application_id = applications.id
    AND CASE h.type WHEN 'hearing-opened' THEN (h.payload ->> 'until')::timestamptz
      WHEN 'due-changed' THEN (h.payload #>> '{answer,until}')::timestamptz END >= $1))`;
const RUNNING = {
  name: 'running-cases',
  text: `WITH page AS MATERIALIZED (
      SELECT id, number, filed_at, due_at, organisation_code FROM applications
      WHERE ${IN_RANGE} AND (due_at, id) > ($3::timestamptz, $4::uuid)
      ORDER BY due_at, id LIMIT $5)
    SELECT page.id, number, filed_at AS "filedAt", page.due_at AS "dueAt", page.organisation_code AS "organisationCode",
      e.payload, w.step_key AS "stepKey", w.opened_at AS "openedAt", w.step_due_at AS "stepDueAt",
      w.waits_until AS "waitsUntil", (SELECT c.payload #> '{term,changes}' FROM application_events c
        WHERE c.application_id = page.id AND c.seq > 1 AND c.payload ? 'term' ORDER BY c.seq DESC LIMIT 1) AS changes,
      q.asked_at AS "askedAt", q.until AS "askedUntil", h.type AS hearing, h.at AS "heardAt", (h.payload ->> 'days')::int AS days,
      coalesce((SELECT (m.payload #>> '{answer,until}')::timestamptz FROM application_events m
        WHERE m.application_id = page.id AND m.seq > h.seq AND m.type = 'due-changed' AND m.payload ? 'answer'
        ORDER BY m.seq DESC LIMIT 1), (h.payload ->> 'until')::timestamptz) AS "heardUntil"
    FROM page JOIN application_events e ON e.application_id = page.id AND e.seq = 1
      LEFT JOIN work_items w ON w.application_id = page.id AND w.closed_at IS NULL
      LEFT JOIN completion_requests q ON q.application_id = page.id AND q.closed_at IS NULL
      LEFT JOIN LATERAL (SELECT o.type, o.seq, o.at, o.payload FROM application_events o
        WHERE o.application_id = page.id AND o.type IN ('hearing-opened', 'hearing-answered', 'hearing-closed')
        ORDER BY o.seq DESC LIMIT 1) h ON true
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

function toCase(row: Row): RunningCase {
  const { id, number, filedAt, dueAt, organisationCode, payload, stepKey, openedAt, stepDueAt } = row;
  const waits = row.waitsUntil !== null;
  return {
    ...{ id, number, filedAt, dueAt, organisationCode },
    filed: EVENT_PAYLOADS.filed.parse(payload),
    changes: row.changes ?? [],
    awaited: awaitedOf(row),
    step: stepKey === null ? null : { key: stepKey, openedAt, dueAt: stepDueAt, waits },
  };
}

function awaitedOf({ askedAt, askedUntil, hearing, heardAt, heardUntil, days }: Row): AwaitedAnswer | null {
  if (askedAt !== null && askedUntil !== null) return { of: 'completion', since: askedAt, until: askedUntil };
  if (hearing !== 'hearing-opened' || heardAt === null || heardUntil === null || days === null) return null;
  return { of: 'hearing', since: heardAt, until: heardUntil, days };
}
