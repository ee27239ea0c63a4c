import type { RunningCaseRepository } from '../../data/running-cases';
import { recomputeDue, type RecomputeDueDeps } from '../cases/recompute-due';
import type { Reference } from '../filing/reference';
import type { LocalizedText } from '../../kernel/localized-text';
import { touchedRange } from './touched-range';

/** A stretch of the cases that a changed calendar may touch. Made to survive JSON: it is a job's payload. */
export interface RecomputePortion {
  readonly decision: string;
  /** What people are told of it. */
  readonly reason: LocalizedText;
  /** First and last day that changed, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** The case after which to go on; null at the beginning. */
  readonly after: { readonly dueAt: string; readonly id: string } | null;
}

export const RECOMPUTE_TASK = 'recompute-due-times';

/** Under which key a portion waits: one that was handed on twice is done once. */
export function recomputeKey({ decision, after }: Pick<RecomputePortion, 'decision' | 'after'>): string {
  return `recompute:${decision}:${after === null ? 'first' : `${after.dueAt}/${after.id}`}`;
}

/** So many cases are one job: when it dies in between, no more than these are looked at twice. */
const AT_ONCE = 100;

interface Deps extends RecomputeDueDeps {
  readonly running: Pick<RunningCaseRepository, 'list'>;
  readonly reference: RecomputeDueDeps['reference'] & Pick<Reference, 'calendars'>;
}

/** Reckons one portion of the running cases anew; gives the next portion, null when there is none. */
export function recomputeDueTimes(deps: Deps) {
  const recompute = recomputeDue(deps);
  return async (portion: RecomputePortion): Promise<RecomputePortion | null> => {
    const { decision, reason, after } = portion;
    const key = after === null ? null : { dueAt: new Date(after.dueAt), id: after.id };
    const cases = await deps.running.list(touchedRange(portion), key, AT_ONCE);
    const calendars = await deps.reference.calendars();
    for (const { id } of cases) await recompute(id, { decision, reason }, calendars);
    const last = cases.at(-1);
    if (last === undefined || cases.length < AT_ONCE) return null;
    return { ...portion, after: { dueAt: last.dueAt.toISOString(), id: last.id } };
  };
}
