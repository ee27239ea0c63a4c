import { DomainError } from '../../../kernel/domain-error';

/** Too many wrong tries: how many minutes to wait before the next one. */
export interface Wait {
  readonly minutes: number;
}

/** The outcome of an act, or the wait when tries are used up: it is said beside the box, not on a page of its own. */
export async function orWait<Outcome>(act: () => Promise<Outcome>): Promise<Outcome | Wait> {
  try {
    return await act();
  } catch (problem) {
    if (!(problem instanceof DomainError) || problem.code !== 'too-many-requests') throw problem;
    return { minutes: Number(problem.details.minutes) };
  }
}

/** Whether an outcome is a wait. */
export function isWait(outcome: unknown): outcome is Wait {
  return typeof outcome === 'object' && outcome !== null && 'minutes' in outcome;
}

/** How a page with an error is answered. */
export function errorStatus(flaw: unknown): { readonly status: number; readonly hasErrors: true } {
  return { status: isWait(flaw) ? 429 : 422, hasErrors: true };
}
