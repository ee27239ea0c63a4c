import type { Knex } from 'knex';
import { dayOf } from '../kernel/day-of';
import type { ApplicationEvent } from '../domain/application/event';
import type { NewClaim } from './benefit-claims';
import type { ApplicationRecord, NewJob, NewWorkItem } from './application-records';
import { runPrepared } from './prepared';

/** Everything that filing writes. */
export interface Filing {
  /** State of the draft that was signed: a draft changed since then is not filed. */
  readonly draftSavedAt: Date;
  /** The one-time code that signed it; null when it was signed on paper at the counter. */
  readonly signingCodeId: string | null;
  readonly application: Omit<ApplicationRecord, 'outcome' | 'closedAt'>;
  readonly event: ApplicationEvent;
  readonly workItem: NewWorkItem;
  readonly job: NewJob;
  /** What it claims because of whom; whoever claimed it before keeps it, and the checks of the case say so. */
  readonly claims: readonly NewClaim[];
}

/**
 * One statement, so that a crash between two of them cannot be: the draft goes, the code is used up, and the
 * application appears with its first fact, its first open step and the request for its job, or nothing happens at all.
 */
const FILE = {
  name: 'file-application',
  text: `
    WITH draft AS (
      DELETE FROM drafts WHERE id = $1 AND saved_at = $2 RETURNING id
    ), code AS (
      UPDATE signing_codes SET used_at = $17
      WHERE id = $3 AND used_at IS NULL AND EXISTS (SELECT FROM draft) RETURNING id
    ), application AS (
      INSERT INTO applications (id, number, service_id, rules_edition, route_edition, channel, language, account_id,
        applicant_iin, applicant_name, organisation_code, status, step_key, filed_at, due_at, last_seq, last_hash)
      SELECT draft.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $17, $16, 1, $20
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
  ];
  const rows = await runPrepared<{ id: string }>(knex, FILE, values);
  return rows.length > 0;
}
