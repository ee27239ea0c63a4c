import type { ProposedAmount } from '../../domain/right/proposed-amount';
import type { RightPeriod } from '../../domain/right/right-period';
import { periodInWords } from '../../domain/deadline/period-in-words';
import { formatDecimal } from '../../domain/fields/decimal';
import { toTenge } from '../../domain/payment/tiyn';
import { dateInWords } from '../../kernel/date-words';
import { textIn } from '../../kernel/localized-text';
import { plainDate } from '../../kernel/plain-date';
import type { RequestContext } from '../route';
import { clauseInWords } from '../text/clause-in-words';

/** From when a payment is due, with the days and the rule from which that follows. */
export interface RightModel {
  /** The outcome in a sentence. */
  readonly first: string;
  /** Why: days, rule, sum. */
  readonly trace: readonly string[];
  readonly clause: string | null;
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** The right to a payment in words, each step of its reckoning a sentence. */
export function presentRight(
  right: RightPeriod,
  amount: ProposedAmount | null,
  context: Context,
): RightModel {
  const { language, words: w } = context;
  return {
    first: firstOf(right, context),
    trace: [
      ...eventLine(right, context),
      context.t('right.applied', { day: day(right.appliedOn, context) }),
      ruleLine(right, context),
      ...(right.proposed ? [w['right.proposed']] : []),
      ...amountLines(amount, context),
    ],
    clause: right.clause === null ? null : clauseInWords(right.clause, language),
  };
}

function firstOf({ lapsed, bound, firstDay, lastDay }: RightPeriod, context: Context): string {
  const { words: w, t } = context;
  if (lapsed && bound !== null) return t('right.lapsed', { day: day(bound.day, context) });
  if (firstDay === null) return w['right.unknown'];
  const from = t('right.from', { day: day(firstDay, context) });
  return lastDay === null ? from : `${from} ${t('right.until', { day: day(lastDay, context) })}`;
}

function eventLine({ eventDay, eventFrom }: RightPeriod, context: Context): string[] {
  if (eventDay === null || eventFrom === null) return [];
  return [context.t(`right.event.${eventFrom}`, { day: day(eventDay, context) })];
}

function ruleLine({ rule, bound }: RightPeriod, context: Context): string {
  const { language, t } = context;
  if (bound === null) return t(`right.rule.${rule}`, { period: '', bound: '' });
  const period = periodInWords(bound.amount, bound.unit, language);
  return t(`right.rule.${rule}`, { period, bound: day(bound.day, context) });
}

function amountLines(amount: ProposedAmount | null, context: Context): string[] {
  if (amount === null) return [];
  const { language, words: w, t } = context;
  const sum = t('right.amount', {
    sum: tenge(toTenge(amount.amount)),
    times: formatDecimal(amount.times),
    indicator: textIn(amount.indicator, language),
    value: tenge(amount.value),
    since: day(amount.since, context),
  });
  return [sum, w['right.amount-proposed']];
}

function tenge(sum: string): string {
  return `${formatDecimal(sum)}\u00a0₸`;
}

function day(date: string, { language }: Context): string {
  return dateInWords(plainDate(date), language);
}
