import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { ApplicationState } from '../../domain/application/fold';
import type { TermMove } from '../../domain/application/term';
import { DomainError } from '../../kernel/domain-error';
import { changeCase } from '../cases/change-case';
import { demandOwnStep } from '../office/demand-own-step';
import type { OfficeActDeps, StepAct } from '../office/office-deps';
import { tellJob } from '../office/tell-job';
import { movedTerm, type MovedTermDeps } from './moved-term';

/** A request that is no longer needed, and why. */
export interface CompletionWithdrawal extends StepAct {
  readonly reason: string;
}

/**
 * Takes a request back: what was missing has been found elsewhere. A term that stood still runs on; one that was extended
 * stays so, because the applicant was told of that day. The applicant is told, and can no longer answer.
 * @throws DomainError `not-found`, `forbidden`, `conflict` when nothing is waited for any more, `invalid` without a reason
 */
export function withdrawCompletion(deps: Pick<OfficeActDeps, 'applications' | 'clock'> & MovedTermDeps) {
  const move = movedTerm(deps);
  return (person: Person, act: CompletionWithdrawal): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (before) => {
      const own = demandOwnStep(person, before, act);
      const { completion, term, lastSeq } = before.state;
      if (completion?.status !== 'waiting') throw new DomainError('conflict');
      const reason = act.reason.trim();
      if (reason === '') throw new DomainError('invalid');
      const at = deps.clock.now();
      const moved = await move(before, { changes: runningAgain(term.changes ?? [], at), at, until: null });
      const { round } = completion;
      const payload = { round, reason, due: moved.due, term: moved.term };
      return {
        events: [{ type: 'completion-withdrawn', at, actor: actorOf(own.person), payload }],
        dueAt: moved.dueAt,
        workItem: moved.workItem,
        completion: { kind: 'close', round, at },
        jobs: [tellJob(act.caseId, 'completion-withdrawn', lastSeq + 1)],
      };
    });
}

/** A term that stands still until some day runs on from now. */
export function runningAgain(changes: readonly TermMove[], at: Date): TermMove[] {
  const last = changes.at(-1);
  if (last?.kind !== 'paused') return [...changes];
  return [...changes.slice(0, -1), { ...last, to: at.toISOString() }];
}
