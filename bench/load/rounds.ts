import { median } from '../results/figures';
import { load, type Load, type Target } from './load';

const ROUNDS = 3;

/** Seconds of one turn, and of warming up before the first. */
export interface Pace {
  readonly seconds: number;
  readonly warmUp: number;
}

/** Two loads side by side. */
export interface Comparison {
  readonly baseline: Load;
  readonly ours: Load;
}

/**
 * Loads two targets in turn, round after round, so that whatever else the machine does meets both alike. The medians of
 * the rounds count.
 */
export async function compare(baseline: Target, ours: Target, pace: Pace): Promise<Comparison> {
  const rounds: Comparison[] = [];
  await load(baseline, pace.warmUp);
  await load(ours, pace.warmUp);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ baseline: await load(baseline, pace.seconds), ours: await load(ours, pace.seconds) });
  }
  return {
    baseline: middle(rounds.map((round) => round.baseline)),
    ours: middle(rounds.map((round) => round.ours)),
  };
}

function middle(loads: readonly Load[]): Load {
  return {
    perSecond: median(loads.map(({ perSecond }) => perSecond)),
    p99: median(loads.map(({ p99 }) => p99)),
    answers: loads.reduce((sum, { answers }) => sum + answers, 0),
    bytes: median(loads.map(({ bytes }) => bytes)),
  };
}
