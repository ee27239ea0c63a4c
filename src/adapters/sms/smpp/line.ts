import { setTimeout as sleep } from 'node:timers/promises';
import type { PDU } from 'smpp';
import type { Clock } from '../../../kernel/clock';
import { bind, type Binding } from './bind';
import type { SmppSettings } from './settings';

/** What a line needs beside its settings. */
export interface LineDeps {
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}

/** One connection that is made when it is needed and made anew when it broke. */
export interface Line {
  /** The connection; while the line rests after a failure, the failure at once. */
  get(): Promise<Binding>;
  /** Keeps the connection up and hands over what the operator brings, until it is stopped. */
  keep(onDeliver: (pdu: PDU) => Promise<void>): { stop(): Promise<void> };
}

type Refused = Extract<Binding, { kind: 'refused' }>;

/** A line to the SMSC. Failures are followed by rests that grow, so that a dead operator is not run over by everybody. */
export function smppLine(settings: SmppSettings, { clock, random }: LineDeps): Line {
  let listener: ((pdu: PDU) => Promise<void>) | null = null;
  let current: Promise<Binding> | null = null;
  let failures = 0;
  let resting: { readonly until: number; readonly answer: Refused } | null = null;

  async function open(): Promise<Binding> {
    const binding = await bind(settings, listener);
    if (binding.kind === 'bound') {
      failures = 0;
      resting = null;
      void binding.link.ended.then(() => (current = null));
      return binding;
    }
    failures += 1;
    const until = clock.now().getTime() + restAfter(failures, settings) * (0.5 + random() / 2);
    resting = { until, answer: binding };
    current = null;
    return binding;
  }

  function get(): Promise<Binding> {
    if (current !== null) return current;
    if (resting !== null && clock.now().getTime() < resting.until) return Promise.resolve(resting.answer);
    current = open();
    return current;
  }

  /** Whoever was bound in the other way is bound anew with the next message. */
  async function listenWith(next: typeof listener): Promise<void> {
    listener = next;
    const binding = await current;
    if (binding?.kind === 'bound') await binding.link.close();
  }

  return {
    get,
    keep: (onDeliver) => keepUp(get, (isUp) => listenWith(isUp ? onDeliver : null), settings.restMs),
  };
}

/** Rest after so many failures in a row, ms. */
function restAfter(failures: number, { restMs, longestRestMs }: SmppSettings): number {
  return Math.min(restMs * 2 ** (failures - 1), longestRestMs);
}

/** Has a connection stand until it is stopped. */
function keepUp(
  get: Line['get'],
  listen: (isUp: boolean) => Promise<void>,
  restMs: number,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const rounds = async (): Promise<void> => {
    await listen(true);
    while (!ending.signal.aborted) {
      const binding = await get();
      if (binding.kind === 'bound') await Promise.race([binding.link.ended, stopped]);
      else await sleep(restMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
    await listen(false);
  };
  const done = rounds();
  return {
    stop: () => {
      ending.abort();
      return done;
    },
  };
}
