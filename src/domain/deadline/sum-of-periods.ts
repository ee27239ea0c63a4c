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
const HOUR_MINUTES = 60;
const ORDER = ['working-day', 'day', 'calendar-day', 'month', 'year'] as const;

/**
 * Adds up periods that run one after another, unit by unit: working days first, so that the whole is moved to a working
 * day only once, at its end. Beside whole days, minutes and hours run inside them: only what fills a working day of
 * eight hours adds one.
 */
export function sumOfPeriods(periods: readonly TimedStep[]): readonly TermPart[] {
  const minutes = total(periods, 'minute') + total(periods, 'hour') * HOUR_MINUTES;
  const timed = periods.filter(({ amount }) => typeof amount === 'number');
  if (!timed.some(({ unit }) => unit !== 'minute' && unit !== 'hour')) {
    return minutes > 0 ? [part(minutes, 'minute', timed)] : [];
  }
  const filledDays = Math.floor(minutes / WORKING_DAY_MINUTES);
  return ORDER.flatMap((unit) => {
    const extra = unit === 'working-day' ? filledDays : 0;
    const stated = timed.some((period) => period.unit === unit);
    return stated || extra > 0 ? [part(total(timed, unit) + extra, unit, timed)] : [];
  });
}

function total(periods: readonly TimedStep[], unit: Unit): number {
  return periods.reduce((sum, period) => sum + (period.unit === unit ? (period.amount ?? 0) : 0), 0);
}

function part(amount: number, unit: Unit, periods: readonly TimedStep[]): TermPart {
  const behind = periods.filter((period) => period.unit === unit || unit === 'minute');
  return {
    amount,
    unit,
    clause: [...new Set((behind.length > 0 ? behind : periods).map(({ clause }) => clause))].join('; '),
  };
}
