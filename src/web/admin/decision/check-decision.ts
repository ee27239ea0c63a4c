import type { AmendingAct } from '../../../domain/administration/administered-version';
import { checkDateParts } from '../../../domain/fields/date-parts';
import { dayOf } from '../../../kernel/day-of';
import type { PlainDate } from '../../../kernel/plain-date';
import { startOfDay } from '../../../kernel/start-of-day';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import type { TypedDay, TypedDecision } from './typed-decision';

/** Something to mend, at its field. */
export interface Flaw {
  readonly field: string;
  readonly text: string;
}

/** What a form asks for beside the reason. */
export interface DecisionAsks {
  /** Whether the act behind the decision must be named, may be, or is not asked for. */
  readonly act: 'must' | 'may' | 'no';
  /** `no`: the form names the act in words of its own, in both languages. */
  readonly title?: 'no';
  /** Whether it may begin on a later day. */
  readonly from: boolean;
}

/** The common part of a decision, ready for the use case. */
export interface CheckedDecision {
  readonly reason: string;
  readonly act: AmendingAct | null;
  /** Null: at once. */
  readonly effectiveFrom: Date | null;
  readonly seenVersion: number;
  readonly returnsTo?: number;
}

type Context = Pick<RequestContext, 'words' | 't' | 'language'>;

/** Checks the common part of a decision's form; gives what is wrong with it, field by field. */
export function checkDecision(
  typed: TypedDecision,
  asks: DecisionAsks,
  now: Date,
  context: Context,
): { readonly flaws: readonly Flaw[]; readonly decision: CheckedDecision } {
  const { words: w } = context;
  const flaws: Flaw[] = [];
  if (typed.reason.trim() === '') flaws.push({ field: 'reason', text: w['admin.decision.reason-missing'] });
  const act = asks.act === 'no' ? null : actOf(typed, asks.act, flaws, context);
  const effectiveFrom = asks.from ? fromOf(typed.from, now, flaws, context) : null;
  const { reason, seenVersion, returnsTo } = typed;
  return {
    flaws,
    decision: {
      reason,
      act,
      effectiveFrom,
      seenVersion,
      ...(returnsTo === null ? {} : { returnsTo }),
    },
  };
}

function actOf(
  { act }: TypedDecision,
  asks: 'must' | 'may',
  flaws: Flaw[],
  context: Context,
): AmendingAct | null {
  const { number, title, date } = act;
  if (asks === 'may' && number === '' && title === '' && isEmpty(date)) return null;
  if (number === '')
    flaws.push({ field: 'act-number', text: context.words['admin.decision.act-number-missing'] });
  const day = dayTyped('act-date', date, context.words['admin.decision.act-date'], flaws, context);
  return day === undefined || number === '' ? null : { number, title, date: day };
}

/** An empty day means at once; today too, because the day has begun. */
function fromOf(typed: TypedDay, now: Date, flaws: Flaw[], context: Context): Date | null {
  if (isEmpty(typed)) return null;
  const day = dayTyped('from', typed, context.words['admin.decision.from'], flaws, context);
  if (day === undefined || day === dayOf(now)) return null;
  if (day < dayOf(now)) flaws.push({ field: 'from-day', text: context.words['admin.decision.from-past'] });
  return startOfDay(day);
}

/** A day in three boxes; what is wrong is said at the box. `label` is the field's name, for the sentence. */
export function dayTyped(
  field: string,
  typed: TypedDay,
  label: string,
  flaws: Flaw[],
  { t }: Pick<RequestContext, 't'>,
): PlainDate | undefined {
  const checked = checkDateParts(typed);
  if (checked.ok) return checked.value;
  for (const { code, params, at } of checked.faults) {
    // Every fault of a date has a text in both languages.
    flaws.push({ field: `${field}-${at[0] ?? 'day'}`, text: t(code as WordKey, { label, ...params }) });
  }
  return undefined;
}

function isEmpty({ day, month, year }: TypedDay): boolean {
  return `${day}${month}${year}` === '';
}
