import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { ApplicationState } from '../../domain/application/fold';
import type { TermMove } from '../../domain/application/term';
import { isAnswerComplete } from '../../domain/completion/completion-answer';
import { type CompletionTerms, findCompletionTerms } from '../../domain/completion/completion-rules';
import { canAnswerRequest } from '../../domain/access/case-access';
import type { ApplicationRepository } from '../../data/applications';
import { DomainError } from '../../kernel/domain-error';
import { changeCase } from '../cases/change-case';
import { demandSight } from '../cases/case-facts';
import type { Reference } from '../filing/reference';
import { movedTerm, type MovedTermDeps } from './moved-term';
import { openRequest, type OpenCompletionDeps } from './open-completion';
import { runningAgain } from './withdraw-completion';

export interface AnswerCompletionDeps extends Omit<OpenCompletionDeps, 'applications'>, MovedTermDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly editions: OpenCompletionDeps['editions'];
  readonly reference: MovedTermDeps['reference'] & Pick<Reference, 'completionRules'>;
}

/**
 * Sends the answer that is put together in the draft of a request. What was replaced stands from now on in the case, what
 * stood there before in the fact; the term goes on as the act says, and the official sees what is new.
 * @throws DomainError `not-found`, `completion-closed` when it lapsed, was taken back or was answered already, `invalid`
 * while something is missing, `conflict` when the draft or the case changed in the same moment
 */
export function answerCompletion(deps: AnswerCompletionDeps) {
  const move = movedTerm(deps);
  return (person: Person, caseId: string): Promise<ApplicationState> =>
    changeCase(deps.applications)(caseId, async (before) => {
      if (!canAnswerRequest(person, demandSight(person, before))) throw new DomainError('not-found');
      const { completion, request, rules, answer, note } = await openRequest(deps, before);
      if (!isAnswerComplete(answer)) throw new DomainError('invalid');
      const at = deps.clock.now();
      const terms = findCompletionTerms(rules, deps.reference.completionRules);
      const changes = answered(before.state.term.changes ?? [], terms, at);
      const moved = await move(before, { changes, at, until: null });
      const { round } = completion;
      const { documents, answers } = answer;
      const payload = {
        ...{ round, documents, answers, note: note.trim() || null },
        ...{ atCounter: person.kind === 'staff', due: moved.due, term: moved.term },
      };
      return {
        events: [{ type: 'completion-answered', at, actor: actorOf(person), payload }],
        dueAt: moved.dueAt,
        workItem: moved.workItem,
        completion: { kind: 'close', round, at, savedAt: request.savedAt },
        jobs: [
          { task: 'check-registries', payload: { applicationId: caseId }, key: `check:${caseId}:${round}` },
        ],
      };
    });
}

/** An extended term is followed by the one that begins with the arrival; one that stood still runs on. */
function answered(changes: readonly TermMove[], terms: CompletionTerms | null, at: Date): TermMove[] {
  const afterwards = terms?.afterwards ?? null;
  const running = runningAgain(changes, at);
  return afterwards === null
    ? running
    : [...running, { kind: 'restarted', ...afterwards, at: at.toISOString() }];
}
