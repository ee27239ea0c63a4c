/** What is to be reached: at least or at most so much, of the figure itself or of its ratio to the baseline. */
export interface Goal {
  readonly of: 'ratio' | 'figure';
  readonly bound: 'at-least' | 'at-most';
  readonly value: number;
}

/** What was measured of one thing. */
export interface Measurement {
  readonly name: string;
  /** Of both figures, e.g. `requests/s`. */
  readonly unit: string;
  /** Null where the goal is a figure by itself. */
  readonly baseline: number | null;
  readonly ours: number;
  readonly goal: Goal;
  /** What the reader should know of it: sizes, conditions. */
  readonly note?: string;
}

/** A measurement judged, or what kept it from being made. */
export type Result =
  | (Measurement & { readonly kind: 'measured'; readonly ratio: number | null; readonly reached: boolean })
  | { readonly kind: 'failed'; readonly name: string; readonly problem: string };

/** Judges a measurement. */
export function judge(measurement: Measurement): Result {
  const { baseline, ours, goal } = measurement;
  const ratio = baseline === null ? null : ours / baseline;
  const judged = goal.of === 'ratio' ? ratio : ours;
  if (judged === null || !Number.isFinite(judged)) {
    return { kind: 'failed', name: measurement.name, problem: 'there is nothing to compare with' };
  }
  const reached = goal.bound === 'at-least' ? judged >= goal.value : judged <= goal.value;
  return { ...measurement, kind: 'measured', ratio, reached };
}

/** A goal of the usual kind: so many times the baseline, or more. */
export function atLeast(value: number): Goal {
  return { of: 'ratio', bound: 'at-least', value };
}
