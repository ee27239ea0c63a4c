import type { ApplicationState } from '../application/fold';
import type { RouteStage } from '../routing/route-plan';
import type { CompletionTerms } from './completion-rules';

/** Where an official still looks at the papers; once a decision is signed, or waits for it, it is too late to ask. */
export const ASKING_STAGES: readonly RouteStage[] = ['register', 'check', 'work', 'prepare'];

/** Whether an applicant may now be asked to complete a case: the act knows such a period, and nothing is waited for. */
export function mayAskCompletion(
  { completion, hearing }: Pick<ApplicationState, 'completion' | 'hearing'>,
  stage: RouteStage | undefined,
  terms: CompletionTerms | null,
): boolean {
  const isLooking = stage !== undefined && ASKING_STAGES.includes(stage);
  const isWaiting = completion?.status === 'waiting' || hearing?.status === 'open';
  return terms !== null && isLooking && !isWaiting;
}
