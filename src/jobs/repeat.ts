import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something at once and then again and again, `pause` ms after it was done, never twice at a time; a failure is told
 * and does not end it.
 * @returns what ends it, once the round under way is done
 */
export function repeat(
  act: () => Promise<void>,
  pause: number,
  onProblem: (problem: unknown) => void,
): () => Promise<void> {
  const ending = new AbortController();

  async function rounds(): Promise<void> {
    while (!ending.signal.aborted) {
      await act().catch(onProblem);
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  const done = rounds();
  return () => {
    ending.abort();
    return done;
  };
}
