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

/**
 * A decision from a page that was opened before the applicant answered is none.
 * @param seen number of the last fact about the completion that the page showed, 0 for none; undefined: it shows none
 * @throws DomainError `conflict`
 */
export function demandSeen(
  { completion }: Pick<ApplicationState, 'completion'>,
  seen: number | undefined,
): void {
  if (seen !== undefined && seen !== (completion?.seq ?? 0)) throw new DomainError('conflict');
}

/** While the applicant is asked for something nothing else is decided. @throws DomainError `conflict` */
export function demandNotWaiting({ completion }: Pick<ApplicationState, 'completion'>): void {
  if (completion?.status === 'waiting') throw new DomainError('conflict');
}
