import type { ApplicationState } from '../../domain/application/fold';
import { isUnanswered } from '../../domain/checks/check-result';
import { changeCase } from '../cases/change-case';
import { judgeCase, type JudgeCaseDeps } from './judge-case';
import { isChecked, isFree } from './reach-of-portal';
import { signAutomatically, type SignAutomaticallyDeps } from './sign-automatically';

export type ProcessAutomaticallyDeps = JudgeCaseDeps & SignAutomaticallyDeps;

/** What came of a run. `waiting`: a registry is silent, and the case is to be looked at again later. */
export type Processed = 'done' | 'waiting';

/**
 * Takes a filed case as far as a system may: makes the automatic checks, refuses what does not pass, and where the act lets it
 * decides without a clerk. A case that somebody of the office has touched is only checked: what was found stands beside their
 * work, and they decide. Run any number of times, killed at any statement, it goes on where it was: the draft is one change of
 * the case, its signature is kept once, and signing, payment and handing out are one change again.
 * @throws DomainError `conflict` when somebody acted meanwhile; the job is run again and finds their case
 */
export function processAutomatically(deps: ProcessAutomaticallyDeps) {
  const change = changeCase(deps.applications);
  const judge = judgeCase(deps);
  const sign = signAutomatically(deps);
  return async (applicationId: string): Promise<Processed> => {
    const judged = await change(applicationId, async (before) => (isChecked(before) ? judge(before) : null));
    if (judged.decision === null) return isWaiting(judged) ? 'waiting' : 'done';
    await change(applicationId, async (before) => (isFree(before) ? sign(before) : null));
    return 'done';
  };
}

/** While a registry is silent about what is checked, and nobody has decided without it. */
function isWaiting({ status, checks }: ApplicationState): boolean {
  return status === 'in-work' && (checks?.results ?? []).some(isUnanswered);
}
