import type { Knex } from 'knex';
import type { ApplicationRecord, WorkItemRecord } from './application-records';
import type { AutomaticStop } from '../domain/checks/check-events';
import type { LocalizedText } from '../kernel/localized-text';
import { runPrepared } from './prepared';
import { QUEUE_PAGE, queueStatement, type QueueKey, type QueueRequest } from './queue-statement';

/** A row of a queue: the open step and what is shown of its case. */
export interface QueueRow
  extends
    WorkItemRecord,
    Pick<
      ApplicationRecord,
      'number' | 'applicantName' | 'applicantIin' | 'serviceId' | 'rulesEdition' | 'channel'
    > {
  /** The plan of steps that the case stays on. */
  readonly planHash: string;
  /** Why the calendar last changed the due time that is shown; null where it did not. */
  readonly dueChange: LocalizedText | null;
  /** Why the portal did not decide by itself; null where it did not try. */
  readonly automaticStop: AutomaticStop['cause'] | null;
}

/** One page; `next` is null on the last one. */
export interface QueuePage {
  readonly rows: readonly QueueRow[];
  readonly next: QueueKey | null;
}

/** How many open cases there are, counted up to {@link COUNT_LIMIT} and one more. */
export interface QueueCounts {
  readonly all: number;
  readonly mine: number;
  readonly free: number;
  readonly soon: number;
  readonly late: number;
}

/** A case that was looked for, open or closed. */
export interface FoundCase extends Pick<
  ApplicationRecord,
  | 'id'
  | 'number'
  | 'serviceId'
  | 'rulesEdition'
  | 'accountId'
  | 'applicantIin'
  | 'applicantName'
  | 'organisationCode'
  | 'status'
  | 'filedAt'
> {
  readonly itemOrganisation: string | null;
  readonly itemRole: string | null;
  readonly holderId: string | null;
}

export type QueueRepository = ReturnType<typeof queueRepository>;

/** Counting stops here: nobody needs to know whether there are two thousand or three. */
export const COUNT_LIMIT = 100;

const MOST = `LIMIT ${COUNT_LIMIT + 1}`;
/** Each role is read from the index in its order, so that no plan runs through the queues of others. */
const counted = (condition: string, order: string): string =>
  `(SELECT count(*)::int FROM (
      SELECT FROM unnest(asked.roles) AS own (role) CROSS JOIN LATERAL (
        SELECT FROM work_items
        WHERE organisation_code = asked.organisation AND role = own.role AND closed_at IS NULL ${condition}
        ORDER BY ${order} ${MOST}) item ${MOST}) bounded)`;
/** The values stand in a row of their own: the plan then cannot depend on them, and is made once a connection. */
const COUNTS = {
  name: 'queue-counts',
  text: `WITH asked AS MATERIALIZED (
      SELECT $1::text AS organisation, $2::text[] AS roles, $3::uuid AS person, $4::timestamptz AS now
    )
    SELECT ${counted('', 'due_at, id')} AS "all",
      ${counted('AND holder_id = asked.person', 'due_at, id')} AS mine,
      ${counted('AND holder_id IS NULL', 'due_at, id')} AS free,
      ${counted('AND escalate_at IS NOT NULL AND soon_at <= asked.now AND due_at >= asked.now', 'soon_at')} AS soon,
      ${counted('AND due_at < asked.now', 'due_at, id')} AS late
    FROM asked`,
};
const OF_APPLICANT = {
  name: 'cases-of-applicant',
  text: `SELECT a.id, a.number, a.service_id AS "serviceId", a.rules_edition AS "rulesEdition", a.account_id AS "accountId",
      a.applicant_iin AS "applicantIin", a.applicant_name AS "applicantName", a.organisation_code AS "organisationCode",
      a.status, a.filed_at AS "filedAt", w.organisation_code AS "itemOrganisation", w.role AS "itemRole",
      w.holder_id AS "holderId"
    FROM applications a LEFT JOIN work_items w ON w.application_id = a.id AND w.closed_at IS NULL
    WHERE a.applicant_iin = $1 ORDER BY a.filed_at DESC, a.id DESC LIMIT 50`,
};

const TO_ESCALATE = {
  name: 'steps-to-escalate',
  text: `SELECT application_id AS "applicationId" FROM work_items WHERE escalate_at <= $1 ORDER BY escalate_at LIMIT $2`,
};

/** Queues of the office, read by keyset: any page costs the same. */
export function queueRepository(knex: Knex) {
  return {
    /** The open cases of a unit, those due first on top. */
    async listQueue(request: QueueRequest): Promise<QueuePage> {
      const { values, ...statement } = queueStatement(request);
      const found = await runPrepared<QueueRow>(knex, statement, values);
      const rows = found.slice(0, QUEUE_PAGE);
      const last = rows.at(-1);
      const goesOn = found.length > QUEUE_PAGE && last !== undefined;
      return { rows, next: goesOn ? { dueAt: last.dueAt, id: last.id } : null };
    },

    async countQueue(request: Omit<QueueRequest, 'filter' | 'after'>): Promise<QueueCounts> {
      const { organisationCode, roles, accountId, now } = request;
      const [counts] = await runPrepared<QueueCounts>(knex, COUNTS, [
        organisationCode,
        roles,
        accountId,
        now,
      ]);
      if (counts === undefined) throw new Error('Counting gave nothing');
      return counts;
    },

    /** Open steps of which the head is to be told by now, the longest waiting first. */
    listToEscalate: (now: Date, limit: number): Promise<{ applicationId: string }[]> =>
      runPrepared(knex, TO_ESCALATE, [now, limit]),

    /** The latest fifty cases of one person, open and closed; who may see which of them is decided by the caller. */
    listOfApplicant: (iin: string): Promise<FoundCase[]> => runPrepared(knex, OF_APPLICANT, [iin]),
  };
}
