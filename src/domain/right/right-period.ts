import { z } from 'zod';
import { plainDate, type PlainDate } from '../../kernel/plain-date';
import { shiftMonths } from '../../kernel/shift-months';
import type { DeadlineInForce } from '../administration/rules-in-force';
import { RIGHT_RULES, type RightRule } from './right-table';

/** From when somebody has a right to a payment, with everything on which that rests. Days are `YYYY-MM-DD`. */
export const RightPeriod = z.strictObject({
  rule: z.enum(RIGHT_RULES),
  appliedOn: z.iso.date(),
  /** When the right arose; null while nobody knows. */
  eventDay: z.iso.date().nullable(),
  /** Whether a registry said so, or only the form. */
  eventFrom: z.enum(['registry', 'form']).nullable(),
  /** The period of the edition that bounds it. */
  bound: z
    .strictObject({ amount: z.number(), unit: z.enum(['month', 'year']), day: z.iso.date() })
    .nullable(),
  /** The first day of the right; null: nobody can tell yet, or it has lapsed. */
  firstDay: z.iso.date().nullable(),
  /** The last day, where a registry knows it. */
  lastDay: z.iso.date().nullable(),
  /** The time within which somebody may apply has passed. */
  lapsed: z.boolean(),
  clause: z.string().nullable(),
  proposed: z.boolean(),
});
export type RightPeriod = z.infer<typeof RightPeriod>;

/** The days of one application. */
export interface RightDays {
  readonly appliedOn: PlainDate;
  readonly event: { readonly day: PlainDate; readonly from: 'registry' | 'form' } | undefined;
  readonly lastDay: PlainDate | undefined;
  /** The edition's periods as they hold for this application. */
  readonly deadlines: readonly DeadlineInForce[];
  /** The last day on which somebody may apply because of an event; undefined where the edition sets none. */
  readonly windowEnd: (from: PlainDate) => PlainDate | undefined;
}

/**
 * Reckons the first day of a right. Order 509, disability and survivor Rules, clauses 4 and 24: from the day on which it
 * arose, but no more than so many months before the application; burial, clause 13, item 5: applied within three years.
 */
export function rightPeriod(rule: RightRule, days: RightDays): RightPeriod {
  const { appliedOn, event, lastDay = null } = days;
  const bound = boundOf(rule, days);
  const lapsed = rule.rule === 'window' && bound !== null && appliedOn > bound.day;
  const { day: eventDay, from: eventFrom } = event ?? { day: null, from: null };
  const firstDay = lapsed ? null : firstDayOf(rule, days, bound);
  const { clause = null, proposed } = rule;
  return {
    rule: rule.rule,
    appliedOn,
    bound,
    lapsed,
    eventDay,
    eventFrom,
    firstDay,
    lastDay,
    clause,
    proposed,
  };
}

function firstDayOf(
  { rule }: RightRule,
  { appliedOn, event }: RightDays,
  bound: RightPeriod['bound'],
): PlainDate | null {
  if (rule === 'from-application') return appliedOn;
  if (event === undefined) return null;
  if (rule !== 'from-event-at-most-back') return event.day;
  return bound === null ? null : later(event.day, plainDate(bound.day));
}

/** Back from the application, or on from the event. */
function boundOf({ rule, deadline: id }: RightRule, days: RightDays): RightPeriod['bound'] {
  const deadline = days.deadlines.find((one) => one.id === id);
  if (deadline === undefined || deadline.amount === null) return null;
  const { amount, unit } = deadline;
  if (unit !== 'month' && unit !== 'year') return null;
  const day = rule === 'window' ? endOfWindow(days) : backFrom(days, unit === 'year' ? amount * 12 : amount);
  return day === undefined ? null : { amount, unit, day };
}

function endOfWindow({ event, windowEnd }: RightDays): PlainDate | undefined {
  return event && windowEnd(event.day);
}

function backFrom({ appliedOn }: RightDays, months: number): PlainDate {
  return shiftMonths(appliedOn, -months);
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
