import type { MovedCase } from './moved-case';

/** How many of the running cases a changed calendar moves. */
export interface MoveCounts {
  /** The service is due later, or earlier; or only the open step is due at another time. */
  readonly later: number;
  readonly earlier: number;
  readonly stepOnly: number;
  /** The applicant may answer later, whatever else moves. */
  readonly answers: number;
  /** Of those due earlier: their new due time has passed already. */
  readonly lateAtOnce: number;
  /** How many cases were looked at, and how many there are that the changed days may touch. */
  readonly seen: number;
  readonly running: number;
}

/** Counts what moves among the cases that were looked at. */
export function countMoves(
  moved: readonly MovedCase[],
  { now, seen, running }: { readonly now: Date; readonly seen: number; readonly running: number },
): MoveCounts {
  const later = moved.filter(({ before, after }) => after.dueAt > before.dueAt).length;
  const earlier = moved.filter(({ before, after }) => after.dueAt < before.dueAt);
  const steps = moved.filter(({ before, after }) => after.dueAt.getTime() === before.dueAt.getTime());
  return {
    later,
    earlier: earlier.length,
    stepOnly: steps.filter(({ before, after }) => after.stepDueAt?.getTime() !== before.stepDueAt?.getTime())
      .length,
    answers: moved.filter(({ answer }) => answer !== null).length,
    lateAtOnce: earlier.filter(({ before, after }) => after.dueAt < now && before.dueAt >= now).length,
    seen,
    running: Math.max(seen, running),
  };
}
