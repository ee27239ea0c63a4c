import type { Unit } from '../edition/vocabulary';
import type { TimedStep } from './route-steps';

/** One period of a term, with the clauses from which it comes. */
export interface TermPart {
  readonly amount: number;
  readonly unit: Unit;
  readonly clause: string;
}

/** The normal working day of a five-day week (Labour Code: forty hours a week). */
const WORKING_DAY_MINUTES = 480;
const ORDER = ['working-day', 'day', 'calendar-day', 'month', 'year'] as const;

/**
 * Adds up periods that run one after another, unit by unit: working days first, so that the whole is moved to a working
 * day only once, at its end. Beside whole days, minutes and hours run inside them: only what fills a working day of
 * eight hours adds one.
 */
export function sumOfPeriods(periods: readonly TimedStep[]): readonly TermPart[] {
  const totals = new Map<Unit, number>();
  for (const { amount, unit } of periods) {
    if (typeof amount === 'number' && unit !== undefined) totals.set(unit, (totals.get(unit) ?? 0) + amount);
  }
  const minutes = (totals.get('minute') ?? 0) + (totals.get('hour') ?? 0) * 60;
  if (ORDER.every((unit) => !totals.has(unit))) return minutes > 0 ? [part(minutes, 'minute', periods)] : [];
  const wholeDays = Math.floor(minutes / WORKING_DAY_MINUTES);
  if (wholeDays > 0) totals.set('working-day', (totals.get('working-day') ?? 0) + wholeDays);
  return ORDER.flatMap((unit) => {
    const amount = totals.get(unit);
    return amount === undefined ? [] : [part(amount, unit, periods)];
  });
}

function part(amount: number, unit: Unit, periods: readonly TimedStep[]): TermPart {
  const behind = periods.filter((period) => period.unit === unit || unit === 'minute');
  return {
    amount,
    unit,
    clause: [...new Set((behind.length > 0 ? behind : periods).map(({ clause }) => clause))].join('; '),
  };
}
