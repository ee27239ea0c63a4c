import { z } from 'zod';
import { plainDate, type PlainDate } from '../../kernel/plain-date';
import { shiftMonths } from '../../kernel/shift-months';
import type { DeadlineInForce } from '../administration/rules-in-force';
import { periodInMonths } from '../deadline/period-in-months';
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
  /** The last day of a period of the edition, by its id, from the day of an event. */
  readonly endOfPeriod: (deadlineId: string, from: PlainDate) => PlainDate | undefined;
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
  const period = periodInMonths(days.deadlines.find((one) => one.id === id));
  if (id === undefined || period === undefined) return null;
  const { amount, unit, months } = period;
  if (rule !== 'window') return { amount, unit, day: shiftMonths(days.appliedOn, -months) };
  const day = days.event && days.endOfPeriod(id, days.event.day);
  return day === undefined ? null : { amount, unit, day };
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
