import type { StartEvent, Unit } from '../edition/vocabulary';
import type { BothTexts } from './both-texts';
import { periodFacts } from './period-facts';
import type { DeadlineInForce } from './rules-in-force';

/** What the act prints in place of a period as it holds: the changed facts alone. Pure data that survives JSON. */
export interface PrintedInstead {
  readonly limit?: { readonly amount: number | null; readonly unit: Unit };
  readonly starts?: StartEvent;
  readonly excludesStartDay?: boolean;
  /** Null: the act sets no condition. */
  readonly condition?: BothTexts | null;
}

/** The printed words behind an amended period; nothing for a period that holds as printed. */
export function printedInstead(deadline: DeadlineInForce): PrintedInstead {
  if (deadline.amendment === undefined) return {};
  const [was, is] = [periodFacts(deadline.amendment.printed), periodFacts(deadline)];
  return {
    ...(was.amount === is.amount && was.unit === is.unit
      ? {}
      : { limit: { amount: was.amount, unit: was.unit } }),
    ...(was.starts === is.starts ? {} : { starts: was.starts }),
    ...(was.excludesStartDay === is.excludesStartDay ? {} : { excludesStartDay: was.excludesStartDay }),
    ...(isSame(was.condition, is.condition) ? {} : { condition: was.condition }),
  };
}

function isSame(one: BothTexts | null, other: BothTexts | null): boolean {
  return one?.kk === other?.kk && one?.ru === other?.ru;
}
