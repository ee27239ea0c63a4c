import type { ApplicationRepository } from '../../data/applications';
import type { CompletionRequestRepository } from '../../data/completion-requests';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';
import { tellJob } from '../office/tell-job';
import { movedTerm, type MovedTermDeps } from './moved-term';

export interface LapseCompletionsDeps extends MovedTermDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly completionRequests: Pick<CompletionRequestRepository, 'listRunOut'>;
  readonly clock: Clock;
}

/** So many requests are taken up at once. */
const AT_ONCE = 200;

/**
 * Ends every request that nobody answered in time: the fact is written, the person told, and the official gets the case
 * back. Run again it changes nothing.
 * @returns how many lapsed
 */
export function lapseCompletions(deps: LapseCompletionsDeps) {
  const lapse = lapsed(deps);
  return async (): Promise<number> => {
    let count = 0;
    for (;;) {
      const found = await deps.completionRequests.listRunOut(deps.clock.now(), AT_ONCE);
      let ended = 0;
      for (const id of found) {
        ended += await changeCase(deps.applications)(id, lapse).then(() => 1, whenBusy);
      }
      count += ended;
      if (found.length < AT_ONCE || ended === 0) return count;
    }
  };
}

/** Somebody acts on the case at this moment: the next minute looks at it again. */
function whenBusy(problem: unknown): number {
  if (problem instanceof DomainError && problem.code === 'conflict') return 0;
  throw problem;
}

function lapsed(deps: LapseCompletionsDeps) {
  const move = movedTerm(deps);
  return async (before: CaseBefore): Promise<CaseDecision | null> => {
    const { completion, term, lastSeq } = before.state;
    const at = deps.clock.now();
    if (completion?.status !== 'waiting' || at <= completion.until) return null;
    const { round, until } = completion;
    const moved = await move(before, { changes: term.changes ?? [], at, until: null });
    const payload = { round, until: until.toISOString() };
    return {
      events: [{ type: 'completion-lapsed', at, actor: { kind: 'portal' }, payload }],
      workItem: moved.workItem,
      completion: { kind: 'close', round, at },
      jobs: [tellJob(before.application.id, 'completion-lapsed', lastSeq + 1)],
    };
  };
}
