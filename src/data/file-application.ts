import type { Knex } from 'knex';
import { dayOf } from '../kernel/day-of';
import type { ApplicationEvent } from '../domain/application/event';
import type { NewClaim } from './benefit-claims';
import type { ApplicationRecord, NewJob, NewWorkItem } from './application-records';
import { runPrepared } from './prepared';

/** What is written of one application. */
export interface FiledApplication {
  readonly application: Omit<ApplicationRecord, 'outcome' | 'closedAt'>;
  readonly event: ApplicationEvent;
  readonly workItem: NewWorkItem;
  readonly job: NewJob;
  /** What it claims because of whom; whoever claimed it before keeps it, and the checks of the case say so. */
  readonly claims: readonly NewClaim[];
}

/** An application that is filed with another, as one. Files and consents are the other's: `from` says which. */
export interface LinkedApplication extends FiledApplication {
  readonly files: readonly Copy[];
  readonly consents: readonly Copy[];
}

interface Copy {
  readonly id: string;
  readonly from: string;
}

/** Everything that filing writes. */
export interface Filing extends FiledApplication {
  /** State of the draft that was signed: a draft changed since then is not filed. */
  readonly draftSavedAt: Date;
  /** The one-time code that signed it; null when it was signed on paper at the counter. */
  readonly signingCodeId: string | null;
  readonly linked: readonly LinkedApplication[];
}

/**
 * One statement, so that a crash between two of them cannot be: the draft goes, the code is used up, and the
 * application appears with its first fact, its first open step and the request for its job, or nothing happens at all.
 */
const STEPS = `
    WITH draft AS (
      DELETE FROM drafts WHERE id = $1 AND saved_at = $2 RETURNING id
    ), code AS (
      UPDATE signing_codes SET used_at = $17
      WHERE id = $3 AND used_at IS NULL AND EXISTS (SELECT FROM draft) RETURNING id
    ), application AS (
      INSERT INTO applications (id, number, service_id, rules_edition, route_edition, channel, language, account_id,
        applicant_iin, applicant_name, organisation_code, status, step_key, filed_at, due_at, last_seq, last_hash,
        group_id, part, part_title)
      SELECT draft.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $17, $16, 1, $20, $35, $36, $37
      FROM draft WHERE $3::uuid IS NULL OR EXISTS (SELECT FROM code)
      RETURNING id
    ), event AS (
      INSERT INTO application_events (application_id, seq, type, at, actor, payload, previous_hash, hash)
      SELECT id, 1, 'filed', $17, $18, $19, '', $20 FROM application
    ), item AS (
      INSERT INTO work_items (id, application_id, organisation_code, role, step_key, opened_at, step_due_at, due_at,
        soon_at, escalate_at)
      SELECT $21, id, $22, $23, $24, $17, $25, $26, $30, $30 FROM application
    ), claim AS (
      INSERT INTO benefit_claims (benefit, subject_iin, application_id, filed_on, for_good)
      SELECT c.benefit, c.subject_iin, application.id, $34, c.for_good
      FROM application CROSS JOIN unnest($31::text[], $32::text[], $33::boolean[]) AS c (benefit, subject_iin, for_good)
      ORDER BY c.subject_iin, c.benefit ON CONFLICT DO NOTHING
    ), job AS (
      INSERT INTO job_requests (task, payload, key) SELECT $27, $28, $29 FROM application
    )`;

const FILE = { name: 'file-application', text: `${STEPS} SELECT id FROM application` };

/** The same statement with the applications that go with it: all of them appear, or none. */
const FILE_TOGETHER = {
  name: 'file-applications-together',
  text: `${STEPS}, wanted AS (
      SELECT w.* FROM application, jsonb_to_recordset($38) AS w (id uuid, number text, service_id text,
        rules_edition text, route_edition text, channel text, applicant_name text, organisation_code text, step_key text,
        due_at timestamptz, hash text, group_id uuid, part text, part_title jsonb, payload jsonb, item jsonb, job jsonb,
        files jsonb, consents jsonb, claims jsonb)
    ), linked AS (
      INSERT INTO applications (id, number, service_id, rules_edition, route_edition, channel, language, account_id,
        applicant_iin, applicant_name, organisation_code, status, step_key, filed_at, due_at, last_seq, last_hash,
        group_id, part, part_title)
      SELECT w.id, w.number, w.service_id, w.rules_edition, w.route_edition, w.channel, $9, $10, $11, w.applicant_name,
        w.organisation_code, $14, w.step_key, $17, w.due_at, 1, w.hash, w.group_id, w.part, w.part_title
      FROM wanted w
    ), linked_event AS (
      INSERT INTO application_events (application_id, seq, type, at, actor, payload, previous_hash, hash)
      SELECT w.id, 1, 'filed', $17, $18, w.payload, '', w.hash FROM wanted w
    ), linked_item AS (
      INSERT INTO work_items (id, application_id, organisation_code, role, step_key, opened_at, step_due_at, due_at,
        soon_at, escalate_at)
      SELECT i.id, w.id, i."organisationCode", i.role, i."stepKey", $17, i."stepDueAt", i."dueAt", i."soonAt", i."soonAt"
      FROM wanted w, jsonb_to_record(w.item) AS i (id uuid, "organisationCode" text, role text, "stepKey" text,
        "stepDueAt" timestamptz, "dueAt" timestamptz, "soonAt" timestamptz)
    ), linked_file AS (
      INSERT INTO attachments (id, case_id, document_id, storage_key, file_name, media_type, size, pages, uploaded_by, uploaded_at)
      SELECT c.id, w.id, a.document_id, a.storage_key, a.file_name, a.media_type, a.size, a.pages, a.uploaded_by, a.uploaded_at
      FROM wanted w, jsonb_to_recordset(w.files) AS c (id uuid, "from" uuid) JOIN attachments a ON a.id = c."from"
    ), linked_consent AS (
      INSERT INTO consents (id, case_id, account_id, consent_id, text_kk, text_ru, version, language, given_at)
      SELECT c.id, w.id, s.account_id, s.consent_id, s.text_kk, s.text_ru, s.version, s.language, s.given_at
      FROM wanted w, jsonb_to_recordset(w.consents) AS c (id uuid, "from" uuid) JOIN consents s ON s.id = c."from"
    ), linked_claim AS (
      INSERT INTO benefit_claims (benefit, subject_iin, application_id, filed_on, for_good)
      SELECT c.benefit, c."subjectIin", w.id, $34, c."forGood"
      FROM wanted w, jsonb_to_recordset(w.claims) AS c (benefit text, "subjectIin" text, "forGood" boolean)
      ORDER BY c."subjectIin", c.benefit ON CONFLICT DO NOTHING
    ), linked_job AS (
      INSERT INTO job_requests (task, payload, key)
      SELECT j.task, j.payload, j.key FROM wanted w, jsonb_to_record(w.job) AS j (task text, payload jsonb, key text)
    )
    SELECT id FROM application`,
};

/** Files a draft. False when the draft is no longer what was signed, or its code is used up: nothing was written then. */
export async function fileApplication(knex: Knex, filing: Filing): Promise<boolean> {
  const { application: a, event, workItem, job } = filing;
  const values = [
    a.id,
    filing.draftSavedAt,
    filing.signingCodeId,
    a.number,
    a.serviceId,
    a.rulesEdition,
    a.routeEdition,
    a.channel,
    a.language,
    a.accountId,
    a.applicantIin,
    a.applicantName,
    a.organisationCode,
    a.status,
    a.stepKey,
    a.dueAt,
    event.at,
    JSON.stringify(event.actor),
    JSON.stringify(event.payload),
    event.hash,
    workItem.id,
    workItem.organisationCode,
    workItem.role,
    workItem.stepKey,
    workItem.stepDueAt,
    workItem.dueAt,
    job.task,
    JSON.stringify(job.payload),
    job.key ?? null,
    workItem.soonAt,
    filing.claims.map(({ benefit }) => benefit),
    filing.claims.map(({ subjectIin }) => subjectIin),
    filing.claims.map(({ forGood }) => forGood),
    dayOf(event.at),
    a.link?.groupId ?? null,
    a.link?.part ?? null,
    a.link === null ? null : JSON.stringify(a.link.title),
  ];
  const rows =
    filing.linked.length === 0
      ? await runPrepared<{ id: string }>(knex, FILE, values)
      : await runPrepared<{ id: string }>(knex, FILE_TOGETHER, [
          ...values,
          JSON.stringify(filing.linked.map(rowOf)),
        ]);
  return rows.length > 0;
}

/** A linked application as the statement reads it; language, applicant, account and instant are those of the first one. */
function rowOf({ application: a, event, workItem, job, claims, files, consents }: LinkedApplication): object {
  return {
    id: a.id,
    number: a.number,
    service_id: a.serviceId,
    rules_edition: a.rulesEdition,
    route_edition: a.routeEdition,
    channel: a.channel,
    applicant_name: a.applicantName,
    organisation_code: a.organisationCode,
    step_key: a.stepKey,
    due_at: a.dueAt,
    hash: event.hash,
    group_id: a.link?.groupId,
    part: a.link?.part,
    part_title: a.link?.title,
    payload: event.payload,
    item: workItem,
    job,
    files,
    consents,
    claims,
  };
}
