import type { DeadlineInForce } from '../administration/rules-in-force';

/** A period of months or years, as the act counts it and in months. */
export interface PeriodInMonths {
  readonly amount: number;
  readonly unit: 'month' | 'year';
  readonly months: number;
}

const MONTHS_OF_YEAR = 12;

/** A period of an edition that is counted in months or years; undefined for any other and for none. */
export function periodInMonths(
  deadline: Pick<DeadlineInForce, 'amount' | 'unit'> | undefined,
): PeriodInMonths | undefined {
  if (deadline === undefined || deadline.amount === null) return undefined;
  const { amount, unit } = deadline;
  if (unit === 'year') return { amount, unit, months: amount * MONTHS_OF_YEAR };
  return unit === 'month' ? { amount, unit, months: amount } : undefined;
}
