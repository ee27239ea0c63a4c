import type { Knex } from 'knex';
import type { ApplicationEvent } from '../domain/application/event';
import { readEvents } from './application-events';
import type { ApplicationRecord, ResultRecord, WorkItemRecord } from './application-records';
import { commitCase, type CaseChange } from './commit-case';
import { fileApplication, type Filing } from './file-application';
import { runPrepared } from './prepared';

/** A case as the office and the cabinet need it. */
export interface LoadedCase {
  readonly application: ApplicationRecord;
  readonly events: readonly ApplicationEvent[];
  readonly workItem: WorkItemRecord | null;
  readonly result: ResultRecord | null;
}

/** Where a list goes on: after the last row of the page before. */
export interface FiledKey {
  readonly filedAt: Date;
  readonly id: string;
}

export type ApplicationRepository = ReturnType<typeof applicationRepository>;

const COLUMNS = `a.id, a.number, a.service_id AS "serviceId", a.rules_edition AS "rulesEdition",
  a.route_edition AS "routeEdition", a.channel, a.language, a.account_id AS "accountId",
  a.applicant_iin AS "applicantIin", a.applicant_name AS "applicantName",
  a.organisation_code AS "organisationCode", a.status, a.step_key AS "stepKey", a.outcome,
  a.filed_at AS "filedAt", a.due_at AS "dueAt", a.closed_at AS "closedAt",
  a.last_seq AS "lastSeq", a.last_hash AS "lastHash",
  CASE WHEN a.part IS NOT NULL
    THEN jsonb_build_object('groupId', a.group_id, 'part', a.part, 'title', a.part_title) END AS link`;

const BY_ID = { name: 'application-by-id', text: `SELECT ${COLUMNS} FROM applications a WHERE a.id = $1` };
const BY_NUMBER = {
  name: 'application-by-number',
  text: `SELECT ${COLUMNS} FROM applications a WHERE a.number = $1`,
};
const OF_GROUP = {
  name: 'applications-of-group',
  text: `SELECT ${COLUMNS} FROM applications a WHERE a.group_id = $1 ORDER BY a.number`,
};
const PAGE_OF = (owner: string) => `(SELECT ${COLUMNS} FROM applications a
    WHERE ${owner} AND ($3::timestamptz IS NULL OR (a.filed_at, a.id) < ($3, $4::uuid))
    ORDER BY a.filed_at DESC, a.id DESC LIMIT $5)`;
/** Two walks along an index each, so that the list costs the same among ten million applications. */
const OF_PERSON = {
  name: 'applications-of-person',
  text: `SELECT * FROM (${PAGE_OF('a.account_id = $1')} UNION ${PAGE_OF('a.applicant_iin = $2')}) a
    ORDER BY "filedAt" DESC, id DESC LIMIT $5`,
};
const WORK_ITEM = {
  name: 'open-work-item',
  text: `SELECT w.id, w.application_id AS "applicationId", w.organisation_code AS "organisationCode", w.role,
      w.step_key AS "stepKey", w.opened_at AS "openedAt", w.step_due_at AS "stepDueAt", w.due_at AS "dueAt",
      w.holder_id AS "holderId", h.full_name AS "holderName", w.held_since AS "heldSince", w.escalate_at AS "escalateAt",
      w.waits_until AS "waitsUntil"
    FROM work_items w LEFT JOIN accounts h ON h.id = w.holder_id
    WHERE w.application_id = $1 AND w.closed_at IS NULL`,
};
const RESULT_COLUMNS = `number, application_id AS "applicationId", service_id AS "serviceId", outcome,
  applicant_initials AS "applicantInitials", iin_last_four AS "iinLastFour", signed_at AS "signedAt",
  issued_at AS "issuedAt", storage_key AS "storageKey"`;
const RESULT = {
  name: 'result-of-application',
  text: `SELECT ${RESULT_COLUMNS} FROM results WHERE application_id = $1`,
};
const RESULT_BY_NUMBER = {
  name: 'result-by-number',
  text: `SELECT ${RESULT_COLUMNS} FROM results WHERE number = $1`,
};

/** Applications: the journal of facts and its projection. */
export function applicationRepository(knex: Knex) {
  const first = async <Row extends object>(statement: { name: string; text: string }, value: string) =>
    (await runPrepared<Row>(knex, statement, [value]))[0];

  return {
    /** True when the application is there, on the disk; false when nothing was written. */
    file: (filing: Filing): Promise<boolean> => fileApplication(knex, filing),

    commit: (change: CaseChange): Promise<boolean> => commitCase(knex, change),

    findById: (id: string): Promise<ApplicationRecord | undefined> => first<ApplicationRecord>(BY_ID, id),
    findByNumber: (number: string): Promise<ApplicationRecord | undefined> =>
      first<ApplicationRecord>(BY_NUMBER, number),

    /** The applications that were filed as one, in the order of their numbers; itself alone where nothing was filed with it. */
    listOfGroup: (groupId: string): Promise<ApplicationRecord[]> => runPrepared(knex, OF_GROUP, [groupId]),

    /** A case with its facts, its open step and its result. */
    async findCase(id: string): Promise<LoadedCase | undefined> {
      // The facts first: what is newer than they are is noticed when a change is written; what is older never would be.
      const events = await readEvents(knex, id);
      const [application, workItem, result] = await Promise.all([
        first<ApplicationRecord>(BY_ID, id),
        first<WorkItemRecord>(WORK_ITEM, id),
        first<ResultRecord>(RESULT, id),
      ]);
      if (application === undefined) return undefined;
      return { application, events, workItem: workItem ?? null, result: result ?? null };
    },

    /** What a person filed, and what was filed for them by others; newest first, by keyset. */
    listOfPerson: (
      { accountId, iin }: { readonly accountId: string; readonly iin: string },
      after: FiledKey | null,
      limit: number,
    ): Promise<ApplicationRecord[]> =>
      runPrepared(knex, OF_PERSON, [accountId, iin, after?.filedAt ?? null, after?.id ?? null, limit]),

    findResult: (number: string): Promise<ResultRecord | undefined> =>
      first<ResultRecord>(RESULT_BY_NUMBER, number),
  };
}
