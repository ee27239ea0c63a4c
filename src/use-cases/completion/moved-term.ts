import type { CaseChange } from '../../data/commit-case';
import type { Term, TermMove } from '../../domain/application/term';
import { DomainError } from '../../kernel/domain-error';
import type { CaseBefore } from '../cases/change-case';
import { dueAnew, type DueAnewDeps } from '../cases/due-anew';
import { nextTelling } from '../cases/next-telling';
import type { Reference } from '../filing/reference';

export interface MovedTermDeps extends DueAnewDeps {
  readonly reference: DueAnewDeps['reference'] & Pick<Reference, 'calendars'>;
}

/** What becomes of the term of a case, and of its open step. */
export interface TermMoving {
  /** Everything that has happened to the term, the new move included. */
  readonly changes: readonly TermMove[];
  readonly at: Date;
  /** Until when the applicant is waited for; null: no longer, and the open step begins afresh. */
  readonly until: Date | null;
}

/** The term after a move, ready to be written with its fact. */
export interface MovedTerm extends Required<Pick<CaseChange, 'workItem'>> {
  readonly term: Term;
  readonly dueAt: Date;
  /** As the journal writes it. */
  readonly due: { readonly before: string; readonly after: string };
}

/** Reckons the term of a case and the times of its open step after something moved it. @throws DomainError `conflict` */
export function movedTerm(deps: MovedTermDeps) {
  const reckon = dueAnew(deps);
  return async ({ state, application, workItem }: CaseBefore, move: TermMoving): Promise<MovedTerm> => {
    if (workItem === null) throw new DomainError('conflict');
    const { changes, at, until } = move;
    const openedAt = until === null ? at : workItem.openedAt;
    const { filed, filedAt } = state;
    const step = { key: workItem.stepKey, openedAt, waits: until !== null };
    const reckoned = await reckon({ filed, filedAt, changes, step }, await deps.reference.calendars());
    const { term, dueAt, step: times } = reckoned;
    if (times === null) throw new Error('An open step has times');
    return {
      term,
      dueAt,
      due: { before: application.dueAt.toISOString(), after: dueAt.toISOString() },
      workItem: {
        ...{ kind: 'wait', id: workItem.id, until, openedAt },
        ...times,
        escalateAt: nextTelling(workItem, times, at),
      },
    };
  };
}
