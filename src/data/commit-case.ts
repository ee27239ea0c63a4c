import type { Knex } from 'knex';
import type { ApplicationEvent } from '../domain/application/event';
import type { ApplicationStatus } from '../domain/application/status';
import { eventRows } from './application-events';
import { changeClaims, type ClaimChange } from './benefit-claims';
import type { NewJob, NewWorkItem, ResultRecord } from './application-records';
import { requestJob } from './job-requests';
import {
  answerPaymentOrder,
  insertPaymentOrder,
  type NewPaymentOrder,
  type PaymentAnswer,
} from './payment-orders';
import { type CompletionWrite, isRequestAsSeen, writeCompletion } from './completion-requests';
import { isUnsettled, settleSignature, type SignatureSettlement } from './settle-signature';

/** What one act on a case writes: facts and everything that follows from them, in one transaction. */
export interface CaseChange {
  readonly applicationId: string;
  /** Number of the last fact that the decision was based on. */
  readonly expectedSeq: number;
  readonly events: readonly ApplicationEvent[];
  readonly projection: {
    readonly status: ApplicationStatus;
    readonly stepKey: string | null;
    readonly outcome?: string;
    readonly closedAt?: Date;
    readonly dueAt?: Date;
  };
  readonly workItem?: WorkItemChange;
  readonly result?: ResultRecord;
  readonly issuedResult?: { readonly number: string; readonly at: Date };
  /** An order to pay that the facts make. */
  readonly paymentOrder?: NewPaymentOrder;
  /** What the payment system says of an order. */
  readonly paymentAnswer?: PaymentAnswer;
  /** A signature of the case of which it is now known whether it holds. */
  readonly settledSignature?: SignatureSettlement;
  /** What becomes of its claims on benefits. */
  readonly claims?: ClaimChange;
  /** A request to the applicant that begins or ends. */
  readonly completion?: CompletionWrite;
  readonly jobs: readonly NewJob[];
}

/** New times of an open step. */
export interface NewTimes {
  readonly stepDueAt: Date | null;
  readonly dueAt: Date;
  readonly soonAt: Date;
  /** When the head must next be told. */
  readonly escalateAt: Date | null;
}

/** What happens to the open step. */
export type WorkItemChange =
  | { readonly kind: 'hold'; readonly id: string; readonly holderId: string; readonly at: Date }
  | { readonly kind: 'release'; readonly id: string }
  | ({ readonly kind: 'reschedule'; readonly id: string } & NewTimes)
  /** The applicant is waited for until then; or, null, no longer, and the step begins afresh at `openedAt`. */
  | ({
      readonly kind: 'wait';
      readonly id: string;
      readonly until: Date | null;
      readonly openedAt: Date;
    } & NewTimes)
  /** The head was told; `next` is when they must be told again, null when there is nothing worse to tell. */
  | { readonly kind: 'escalate'; readonly id: string; readonly next: Date | null }
  | { readonly kind: 'close'; readonly id: string; readonly at: Date; readonly next: NewWorkItem | null };

/** Writes a change. False when the case has changed meanwhile: nothing was written then. */
export function commitCase(knex: Knex, change: CaseChange): Promise<boolean> {
  return knex.transaction(async (trx) => {
    const { settledSignature, completion } = change;
    if (completion && !(await isRequestAsSeen(trx, change.applicationId, completion))) return false;
    if (settledSignature && !(await isUnsettled(trx, settledSignature.id))) return false;
    if (!(await projectCase(trx, change))) return false;
    await trx('application_events').insert(eventRows(change.applicationId, change.events));
    await writeFollowing(trx, change);
    if (change.claims) await changeClaims(trx, change.applicationId, change.claims);
    return true;
  });
}

/** What follows from the facts, in their transaction. */
async function writeFollowing(trx: Knex, change: CaseChange): Promise<void> {
  if (change.workItem) await changeWorkItem(trx, change.applicationId, change.workItem);
  await writeResult(trx, change);
  if (change.paymentOrder) await insertPaymentOrder(trx, change.paymentOrder);
  if (change.paymentAnswer) await answerPaymentOrder(trx, change.paymentAnswer);
  if (change.settledSignature) await settleSignature(trx, change.settledSignature);
  if (change.completion) await writeCompletion(trx, change.applicationId, change.completion);
  for (const job of change.jobs) await requestJob(trx, job);
}

async function writeResult(trx: Knex, { result, issuedResult }: CaseChange): Promise<void> {
  if (result) await trx('results').insert(resultRow(result));
  if (issuedResult) {
    await trx('results').where({ number: issuedResult.number }).update({ issued_at: issuedResult.at });
  }
}

async function projectCase(trx: Knex, change: CaseChange): Promise<boolean> {
  const last = change.events.at(-1);
  if (last === undefined) throw new Error('A change of a case is made of facts');
  const { status, stepKey, outcome, closedAt, dueAt } = change.projection;
  const changed = await trx('applications')
    .where({ id: change.applicationId, last_seq: change.expectedSeq })
    .update({
      status,
      step_key: stepKey,
      ...(outcome === undefined ? {} : { outcome }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      ...(dueAt === undefined ? {} : { due_at: dueAt }),
      last_seq: last.seq,
      last_hash: last.hash,
    });
  return changed === 1;
}

async function changeWorkItem(trx: Knex, applicationId: string, change: WorkItemChange): Promise<void> {
  const item = trx('work_items').where({ id: change.id });
  if (change.kind === 'hold') {
    await item.update({ holder_id: change.holderId, held_since: change.at });
  } else if (change.kind === 'release') {
    await item.update({ holder_id: null, held_since: null });
  } else if (change.kind === 'reschedule') {
    await item.update(timesRow(change));
  } else if (change.kind === 'wait') {
    await item.update({ ...timesRow(change), waits_until: change.until, opened_at: change.openedAt });
  } else if (change.kind === 'escalate') {
    await item.update({ escalate_at: change.next });
  } else {
    await item.update({ closed_at: change.at, escalate_at: null });
    if (change.next) await trx('work_items').insert(workItemRow(applicationId, change.next));
  }
}

function timesRow({ stepDueAt, dueAt, soonAt, escalateAt }: NewTimes): object {
  return { step_due_at: stepDueAt, due_at: dueAt, soon_at: soonAt, escalate_at: escalateAt };
}

function workItemRow(applicationId: string, item: NewWorkItem): object {
  return {
    id: item.id,
    application_id: applicationId,
    organisation_code: item.organisationCode,
    role: item.role,
    step_key: item.stepKey,
    opened_at: item.openedAt,
    step_due_at: item.stepDueAt,
    due_at: item.dueAt,
    soon_at: item.soonAt,
    escalate_at: item.soonAt,
  };
}

function resultRow(result: ResultRecord): object {
  return {
    number: result.number,
    application_id: result.applicationId,
    service_id: result.serviceId,
    outcome: result.outcome,
    applicant_initials: result.applicantInitials,
    iin_last_four: result.iinLastFour,
    signed_at: result.signedAt,
    issued_at: result.issuedAt,
    storage_key: result.storageKey,
  };
}
