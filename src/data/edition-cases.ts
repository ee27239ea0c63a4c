import type { Knex } from 'knex';
import { EVENT_PAYLOADS, type EventPayload } from '../domain/application/event';
import { runPrepared } from './prepared';

/** An application that came to its end, with what its term follows from. */
export interface EndedCase {
  readonly filedAt: Date;
  readonly closedAt: Date;
  readonly filed: EventPayload<'filed'>;
}

/** A case under way, with what its term follows from. */
export interface RunningExample {
  readonly number: string;
  readonly filedAt: Date;
  readonly dueAt: Date;
  readonly filed: EventPayload<'filed'>;
}

/** The filing as the journal keeps it, unread. */
type Row<Case> = Omit<Case, 'filed'> & { readonly payload: unknown };

const FILED = {
  name: 'edition-cases-filed',
  text: `SELECT count(*)::integer AS count FROM (SELECT 1 FROM applications
    WHERE service_id = $1 AND rules_edition = $2 AND filed_at >= $3 LIMIT $4) AS counted`,
};
const RUNNING = {
  name: 'edition-cases-running',
  text: `SELECT count(*)::integer AS count FROM (SELECT 1 FROM applications
    WHERE service_id = $1 AND rules_edition = $2 AND closed_at IS NULL LIMIT $3) AS counted`,
};
const EXAMPLE = {
  name: 'edition-cases-example',
  text: `SELECT a.number, a.filed_at AS "filedAt", a.due_at AS "dueAt", e.payload FROM (
      SELECT id, number, filed_at, due_at FROM applications
      WHERE service_id = $1 AND rules_edition = $2 AND closed_at IS NULL AND channel = ANY ($3::text[]) LIMIT 1) AS a
    JOIN application_events e ON e.application_id = a.id AND e.seq = 1`,
};
const ENDED = {
  name: 'edition-cases-ended',
  text: `SELECT a.filed_at AS "filedAt", a.closed_at AS "closedAt", e.payload FROM (
      SELECT id, filed_at, closed_at FROM applications
      WHERE service_id = $1 AND rules_edition = $2 AND closed_at >= $3 AND status = 'issued'
      ORDER BY closed_at DESC LIMIT $4) AS a
    JOIN application_events e ON e.application_id = a.id AND e.seq = 1 ORDER BY a.closed_at DESC`,
};

export type EditionCaseRepository = ReturnType<typeof editionCaseRepository>;

/** The applications that are judged by one edition, counted no further than asked for. */
export function editionCaseRepository(knex: Knex) {
  const count = async (statement: typeof FILED, values: readonly unknown[]): Promise<number> => {
    const [row] = await runPrepared<{ count: number }>(knex, statement, [...values]);
    return row?.count ?? 0;
  };
  return {
    /** How many were filed since an instant, `most` at most. */
    countFiled: (serviceId: string, editionId: string, since: Date, most: number): Promise<number> =>
      count(FILED, [serviceId, editionId, since, most]),

    /** How many are under way, `most` at most. */
    countRunning: (serviceId: string, editionId: string, most: number): Promise<number> =>
      count(RUNNING, [serviceId, editionId, most]),

    /** Any one that is under way and came by one of the channels. */
    async findRunning(
      serviceId: string,
      editionId: string,
      channels: readonly string[],
    ): Promise<RunningExample | undefined> {
      const rows = await runPrepared<Row<RunningExample>>(knex, EXAMPLE, [serviceId, editionId, channels]);
      return rows.map(withFiling)[0];
    },

    /** Those whose result was handed out since an instant, the latest first. */
    async listEnded(serviceId: string, editionId: string, since: Date, most: number): Promise<EndedCase[]> {
      const rows = await runPrepared<Row<EndedCase>>(knex, ENDED, [serviceId, editionId, since, most]);
      return rows.map(withFiling);
    },
  };
}

function withFiling<Facts extends { readonly payload: unknown }>({ payload, ...facts }: Facts) {
  return { ...facts, filed: EVENT_PAYLOADS.filed.parse(payload) };
}
