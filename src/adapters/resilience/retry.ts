import { setTimeout as sleep } from 'node:timers/promises';

/** How often to try, and how long to rest in between: at most `restMs`, twice that after the second failure, and so on. */
export interface RetrySettings {
  readonly attempts: number;
  readonly restMs: number;
}

/** How one attempt ended. `again`: another attempt may do better. */
export interface Attempt<Value> {
  readonly value: Value;
  readonly again: boolean;
}

/**
 * Repeats a harmless request. The rests are drawn by `random` (0 ≤ x < 1) over their whole length, so that many
 * callers do not come back all at the same moment. Once `signal` fires the last value stands.
 */
export async function retry<Value>(
  attempt: () => Promise<Attempt<Value>>,
  settings: RetrySettings,
  random: () => number,
  signal: AbortSignal,
): Promise<Value> {
  for (let tried = 1; ; tried += 1) {
    const { value, again } = await attempt();
    if (!again || tried >= settings.attempts || signal.aborted) return value;
    const rest = random() * settings.restMs * 2 ** (tried - 1);
    const rested = await sleep(rest, true, { signal }).catch(() => false);
    if (!rested) return value;
  }
}
