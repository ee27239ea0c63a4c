import type { ApplicationState } from '../../domain/application/fold';
import type { CompletionState } from '../../domain/application/fold-completion';
import { DomainError } from '../../kernel/domain-error';

/**
 * The request that is still waited for. The clock decides and not the job that writes the lapse: an answer in the very
 * last instant counts, one after it does not, however busy the portal is.
 * @throws DomainError `completion-closed`
 */
export function demandWaiting(
  { completion }: Pick<ApplicationState, 'completion'>,
  now: Date,
): CompletionState {
  if (completion?.status !== 'waiting' || now > completion.until) throw new DomainError('completion-closed');
  return completion;
}

/** While the applicant is asked for something nothing else is decided. @throws DomainError `conflict` */
export function demandNotWaiting({ completion }: Pick<ApplicationState, 'completion'>): void {
  if (completion?.status === 'waiting') throw new DomainError('conflict');
}

type Said = Pick<ApplicationState, 'completion' | 'hearing'>;

/** Number of the last fact about what the applicant was asked for, or was heard about; 0 where there was none. */
export function lastSaid({ completion, hearing }: Said): number {
  return Math.max(completion?.seq ?? 0, hearing?.seq ?? 0);
}

/**
 * A decision from a page that was opened before the applicant said something is none.
 * @param seen what {@link lastSaid} was when the page was opened; undefined: the act shows nothing of it
 * @throws DomainError `conflict`
 */
export function demandSeen(state: Said, seen: number | undefined): void {
  if (seen !== undefined && seen !== lastSaid(state)) throw new DomainError('conflict');
}
