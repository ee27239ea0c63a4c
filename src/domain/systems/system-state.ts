import type { SystemName } from './system-name';

/**
 * What is known of an outside system. `well` and `ill` by what came last; `off`: none is configured, and the portal does
 * without it; `silent`: nobody has used it or looked for it lately, so nothing can be said.
 */
export type SystemCondition = 'well' | 'ill' | 'off' | 'silent';

/** The marks that an outside system has left. `lastFailure` is a stable code. */
export interface SystemMarks {
  readonly system: SystemName;
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly lastFailure: string | null;
  readonly switchedOffAt: Date | null;
}

/** The look-out comes by each minute: whoever left no mark in five has nobody who looks. */
const SILENCE_MS = 5 * 60_000;

/** How a system is at an instant, by its marks. */
export function conditionOf(marks: SystemMarks, now: Date): SystemCondition {
  const success = timeOf(marks.lastSuccessAt);
  const failure = timeOf(marks.lastFailureAt);
  const off = timeOf(marks.switchedOffAt);
  const last = Math.max(success, failure, off);
  if (last < now.getTime() - SILENCE_MS) return 'silent';
  if (last === off) return 'off';
  return success >= failure ? 'well' : 'ill';
}

function timeOf(at: Date | null): number {
  return at?.getTime() ?? -Infinity;
}
