import type { Knex } from 'knex';
import { MOST_AT_ONCE } from '../domain/signature/most-at-once';
import type { ApplicationRecord } from './application-records';
import { runPrepared } from './prepared';
import type { QueueKey } from './queue-statement';

/** A prepared decision that waits for a head. */
export interface WaitingRow extends Pick<
  ApplicationRecord,
  'number' | 'applicantName' | 'serviceId' | 'rulesEdition' | 'lastSeq'
> {
  /** The open step. */
  readonly id: string;
  readonly applicationId: string;
  readonly stepKey: string;
  readonly dueAt: Date;
  /** Null for one that nobody has taken yet. */
  readonly holderId: string | null;
  readonly planHash: string;
  readonly outcome: string;
  /** Account of whoever prepared it. */
  readonly preparedBy: string | null;
}

/** One page; `next` is null on the last one. */
export interface WaitingPage {
  readonly rows: readonly WaitingRow[];
  readonly next: QueueKey | null;
}

/** Along the index of the queue of heads; what is shown of a case is fetched for the rows of the page only. */
const PAGE = {
  name: 'waiting-for-signature',
  text: `SELECT w.id, w.application_id AS "applicationId", w.step_key AS "stepKey", w.due_at AS "dueAt",
      w.holder_id AS "holderId", a.number, a.applicant_name AS "applicantName", a.service_id AS "serviceId",
      a.rules_edition AS "rulesEdition", a.last_seq AS "lastSeq", filed.payload ->> 'planHash' AS "planHash",
      prepared.payload ->> 'outcome' AS outcome, prepared.actor ->> 'accountId' AS "preparedBy"
    FROM work_items w
    JOIN applications a ON a.id = w.application_id
    JOIN application_events filed ON filed.application_id = w.application_id AND filed.seq = 1
    CROSS JOIN LATERAL (SELECT e.payload, e.actor FROM application_events e
      WHERE e.application_id = w.application_id AND e.type = 'decision-prepared' ORDER BY e.seq DESC LIMIT 1) prepared
    WHERE w.organisation_code = $1 AND w.role = 'head' AND w.closed_at IS NULL
      AND (w.holder_id IS NULL OR w.holder_id = $2)
      AND ($3::timestamptz IS NULL OR (w.due_at, w.id) > ($3, $4::uuid))
    ORDER BY w.due_at, w.id LIMIT $5`,
};

export type WaitingRepository = ReturnType<typeof waitingRepository>;

/** Prepared decisions in the queue of heads, read by keyset: any page costs the same. */
export function waitingRepository(knex: Knex) {
  return {
    /** What a head holds or may take, due first on top. */
    async listWaiting(
      { organisationCode, accountId }: { readonly organisationCode: string; readonly accountId: string },
      after: QueueKey | null,
    ): Promise<WaitingPage> {
      const key = [after?.dueAt ?? null, after?.id ?? null];
      const found = await runPrepared<WaitingRow>(knex, PAGE, [
        ...[organisationCode, accountId, ...key],
        MOST_AT_ONCE + 1,
      ]);
      const rows = found.slice(0, MOST_AT_ONCE);
      const last = rows.at(-1);
      const goesOn = found.length > MOST_AT_ONCE && last !== undefined;
      return { rows, next: goesOn ? { dueAt: last.dueAt, id: last.id } : null };
    },
  };
}
