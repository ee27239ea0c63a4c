import { awaitedAnswer } from '../../domain/application/awaited-answer';
import type { CaseBefore } from './change-case';
import type { CaseInTime } from './due-anew';

/** A case as the reckoning of its due times takes it. */
export function caseInTime({ state, workItem }: Pick<CaseBefore, 'state' | 'workItem'>): CaseInTime {
  const { filed, filedAt, term } = state;
  const awaited = awaitedAnswer(state);
  const waits = workItem !== null && workItem.waitsUntil !== null;
  return {
    filed,
    filedAt,
    changes: term.changes ?? [],
    awaited,
    step: workItem === null ? null : { key: workItem.stepKey, openedAt: workItem.openedAt, waits },
  };
}
