import type { Deadline } from '../edition/deadlines';
import type { DeadlineOverride } from './administered-values';

/** The facts of a period that an administrator may amend. An act may print no length at all. */
export type PeriodFacts = Omit<DeadlineOverride, 'amount'> & { readonly amount: number | null };

/** A period in the shape of an amendment, so that both can be compared and a form can be filled from either. */
export function periodFacts({ amount, unit, starts, excludes_start_day, condition }: Deadline): PeriodFacts {
  return {
    amount,
    unit,
    starts: starts ?? 'not-stated',
    excludesStartDay: excludes_start_day === true,
    condition: condition === undefined ? null : { kk: condition.kk, ru: condition.ru },
  };
}
