import type { AmendingAct } from '../../../domain/administration/administered-version';
import { dayOf } from '../../../kernel/day-of';
import type { PlainDate } from '../../../kernel/plain-date';
import { startOfDay } from '../../../kernel/start-of-day';
import type { Flaw } from '../../forms/flaw';
import { dayTyped, type TypedDay } from '../../forms/typed-day';
import type { RequestContext } from '../../route';
import type { TypedDecision } from './typed-decision';

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

/** Longest texts of a decision, as the shape of an act has them. */
const LONGEST_REASON = 2_000;
const LONGEST_NUMBER = 60;
const LONGEST_TITLE = 300;

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
  // In the order of the fields, in which the summary leads to them.
  const effectiveFrom = asks.from ? fromOf(typed.from, now, flaws, context) : null;
  const act = asks.act === 'no' ? null : actOf(typed, { asked: asks.act, now }, flaws, context);
  if (typed.reason.trim() === '') flaws.push({ field: 'reason', text: w['admin.decision.reason-missing'] });
  demandShort(typed.reason, 'reason', LONGEST_REASON, flaws, context);
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
  { asked, now }: { readonly asked: 'must' | 'may'; readonly now: Date },
  flaws: Flaw[],
  context: Context,
): AmendingAct | null {
  const { number, title, date } = act;
  if (asked === 'may' && number === '' && title === '' && isEmpty(date)) return null;
  if (number === '')
    flaws.push({ field: 'act-number', text: context.words['admin.decision.act-number-missing'] });
  demandShort(number, 'act-number', LONGEST_NUMBER, flaws, context);
  demandShort(title, 'act-title', LONGEST_TITLE, flaws, context);
  const day = actDayOf(date, now, flaws, context);
  return day === undefined || number === '' ? null : { number, title, date: day };
}

/** No act bears a day that has not come. */
function actDayOf(typed: TypedDay, now: Date, flaws: Flaw[], context: Context): PlainDate | undefined {
  const { words: w } = context;
  const day = dayTyped('act-date', typed, w['admin.decision.act-date'], flaws, context);
  if (day === undefined || day <= dayOf(now)) return day;
  flaws.push({ field: 'act-date-day', text: w['admin.decision.act-date-future'] });
  return undefined;
}

function demandShort(text: string, field: string, longest: number, flaws: Flaw[], { t }: Context): void {
  if (text.length > longest) flaws.push({ field, text: t('admin.decision.too-long', { longest }) });
}

/** An empty day means at once; today too, because the day has begun. */
function fromOf(typed: TypedDay, now: Date, flaws: Flaw[], context: Context): Date | null {
  if (isEmpty(typed)) return null;
  const day = dayTyped('from', typed, context.words['admin.decision.from'], flaws, context);
  if (day === undefined || day === dayOf(now)) return null;
  if (day < dayOf(now)) flaws.push({ field: 'from-day', text: context.words['admin.decision.from-past'] });
  return startOfDay(day);
}

function isEmpty({ day, month, year }: TypedDay): boolean {
  return `${day}${month}${year}` === '';
}
