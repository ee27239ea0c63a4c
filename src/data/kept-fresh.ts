import type { Clock } from '../kernel/clock';

/**
 * Reads something at most every `freshMs` and gives what was read meanwhile. Whoever asks while it is being read waits for
 * that reading; one that fails is not kept.
 */
export function keptFresh<Value>(
  read: () => Promise<Value>,
  freshMs: number,
  clock: Clock,
): () => Promise<Value> {
  let kept: { readonly value: Value; readonly at: number } | undefined;
  let underWay: Promise<Value> | undefined;

  async function readNow(): Promise<Value> {
    const at = clock.now().getTime();
    try {
      const value = await read();
      kept = { value, at };
      return value;
    } finally {
      underWay = undefined;
    }
  }

  return () => {
    if (kept !== undefined && Math.abs(clock.now().getTime() - kept.at) < freshMs) {
      return Promise.resolve(kept.value);
    }
    return (underWay ??= readNow());
  };
}
