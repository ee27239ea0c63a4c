import type { QueueKey } from '../../../use-cases/office/show-queue';
import type { WaitingDecision } from '../../../use-cases/office/list-waiting';
import type { SignedOne } from '../../../use-cases/office/sign-several';
import { dateShort, timeOfDay } from '../../../kernel/date-words';
import type { DomainError } from '../../../kernel/domain-error';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { RequestContext } from '../../route';
import { type KeySigning, keySigning } from '../../signing/key-signing';
import { casePlace } from '../case-id';
import { findSignRefusal } from '../sign/sign-refusal';

interface WaitingRowModel {
  readonly caseId: string;
  readonly href: string;
  readonly documentHref: string;
  readonly number: string;
  readonly step: string;
  readonly seq: number;
  readonly applicant: string;
  readonly service: string;
  readonly outcome: string;
  readonly due: string;
  readonly isLate: boolean;
  /** Why it cannot be ticked; null for what can. */
  readonly notYours: string | null;
}

/** The list of decisions that wait for a head. */
export interface WaitingModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  readonly rows: readonly WaitingRowModel[];
  /** What became of those that were just signed. */
  readonly outcome: {
    readonly signed: string | null;
    readonly refused: readonly { readonly number: string; readonly href: string; readonly why: string }[];
  } | null;
  readonly key: (KeySigning & { readonly action: string }) | null;
  readonly noKey: string | null;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/waiting': WaitingModel;
  }
}

/** What the page is made of. */
export interface WaitingSetting {
  readonly decisions: readonly WaitingDecision[];
  readonly next: QueueKey | null;
  /** What came of an act; null before one. */
  readonly signed: readonly SignedOne[] | null;
  readonly error: string | null;
  readonly iin: string | null;
  readonly ncalayerUrl: string;
  readonly now: Date;
}

const KEY = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where the list goes on, from its address; null for its beginning. */
export function findWaitingKey(after: string | undefined): QueueKey | null {
  const [, time, id] = KEY.exec(after ?? '') ?? [];
  return time === undefined || id === undefined ? null : { dueAt: new Date(Number(time)), id };
}

/** The list in words. */
export function presentWaiting(setting: WaitingSetting, context: RequestContext): WaitingModel {
  const { words: w, t, language, query } = context;
  const { decisions, next, signed, error, iin, now } = setting;
  const place = `/${language}/office/waiting`;
  const canSign = decisions.some(({ own }) => !own);
  return {
    heading: w['office.waiting.heading'],
    summary: errorSummary(error === null ? [] : [{ field: 'key', text: error }], t),
    rows: decisions.map((decision) => rowOf(decision, now, context)),
    outcome: signed === null ? null : outcomeOf(signed, context),
    key: canSign && iin !== null ? keyOf(place, { ...setting, iin }, context) : null,
    noKey: iin === null ? w['office.sign.key-no-iin'] : null,
    firstHref: query.after === undefined ? null : place,
    nextHref: next === null ? null : `${place}?after=${next.dueAt.getTime()}_${next.id}`,
  };
}

function keyOf(
  action: string,
  { ncalayerUrl: socket, iin, error }: WaitingSetting,
  context: RequestContext,
): WaitingModel['key'] {
  const button = context.words['office.waiting.submit'];
  return { ...keySigning('anybody', { socket, iin, button, error }, context), action };
}

function rowOf(
  { row, rules, outcome, own }: WaitingDecision,
  now: Date,
  context: RequestContext,
): WaitingRowModel {
  const { language, words: w } = context;
  const place = casePlace(context, row.applicationId);
  return {
    caseId: row.applicationId,
    href: place,
    documentHref: `${place}/sign/document`,
    number: row.number,
    step: row.stepKey,
    seq: row.lastSeq,
    applicant: row.applicantName,
    service: rules.title[language],
    outcome: outcome[language],
    due: `${dateShort(row.dueAt)}, ${timeOfDay(row.dueAt)}`,
    isLate: row.dueAt < now,
    notYours: own ? w['office.waiting.own'] : null,
  };
}

function outcomeOf(signed: readonly SignedOne[], context: RequestContext): WaitingModel['outcome'] {
  const { t } = context;
  const count = signed.filter(({ refusal }) => refusal === null).length;
  return {
    signed: count === 0 ? null : t('office.waiting.signed', { count }),
    refused: signed.flatMap(({ caseId, number, refusal }) =>
      refusal === null || number === null
        ? []
        : [{ number, href: casePlace(context, caseId), why: whyNot(refusal, context) }],
    ),
  };
}

function whyNot(refusal: DomainError, context: RequestContext): string {
  const { words: w, t } = context;
  const { holder } = refusal.details;
  if (refusal.code === 'own-decision') return w['office.waiting.own'];
  if (holder !== undefined) return t('office.conflict.held', { name: holder });
  return findSignRefusal(refusal, context) ?? w['office.waiting.changed'];
}
