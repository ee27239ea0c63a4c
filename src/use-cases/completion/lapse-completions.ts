import type { ApplicationRepository } from '../../data/applications';
import type { CompletionRequestRepository, RunOutRequest } from '../../data/completion-requests';
import type { ApplicationState } from '../../domain/application/fold';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { answerAnew } from '../cases/answer-anew';
import { caseInTime } from '../cases/case-in-time';
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
 * back. A calendar that has just been changed counts before the due times have been reckoned anew: nobody loses by the order
 * in which two jobs run. Run again it changes nothing.
 * @returns how many lapsed
 */
export function lapseCompletions(deps: LapseCompletionsDeps) {
  const lapse = lapsed(deps);
  const change = changeCase(deps.applications);
  return async (): Promise<number> => {
    let count = 0;
    let after: RunOutRequest | null = null;
    for (;;) {
      const found: RunOutRequest[] = await deps.completionRequests.listRunOut(
        deps.clock.now(),
        after,
        AT_ONCE,
      );
      for (const { id } of found) count += await change(id, lapse).then(lapsedNow, whenBusy);
      after = found.at(-1) ?? null;
      if (found.length < AT_ONCE) return count;
    }
  };
}

/** A request that by the calendar of this moment has longer is left as it is. */
function lapsedNow({ completion }: ApplicationState): number {
  return completion?.status === 'lapsed' ? 1 : 0;
}

/** Somebody acts on the case at this moment: the next minute looks at it again. */
function whenBusy(problem: unknown): number {
  if (problem instanceof DomainError && problem.code === 'conflict') return 0;
  throw problem;
}

function lapsed(deps: LapseCompletionsDeps) {
  const move = movedTerm(deps);
  const answering = answerAnew(deps);
  return async (before: CaseBefore): Promise<CaseDecision | null> => {
    const { completion, term, lastSeq } = before.state;
    const at = deps.clock.now();
    if (completion?.status !== 'waiting' || at <= completion.until) return null;
    const longer = await answering(caseInTime(before), await deps.reference.calendars());
    const until = longer?.until ?? completion.until;
    if (at <= until) return null;
    const { round } = completion;
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
