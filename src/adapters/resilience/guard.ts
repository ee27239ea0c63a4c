import type { Clock } from '../../kernel/clock';
import { bulkhead } from './bulkhead';
import {
  admit,
  afterFailure,
  afterSuccess,
  CLOSED,
  type BreakerSettings,
  type BreakerState,
} from './circuit-breaker';

/** What a question to an outside system gave, and whether the system did its part. */
export interface Told<Value> {
  readonly value: Value;
  readonly isWell: boolean;
}

/** Asks, unless too many ask already or the system has failed too often a moment ago. */
export type Guard = <Value>(
  ask: () => Promise<Told<Value>>,
) => Promise<{ readonly kind: 'asked'; readonly value: Value } | { readonly kind: 'too-busy' | 'resting' }>;

/** A circuit breaker and a bulkhead of `atOnce` places, without a waiting room, for one outside system. */
export function guard(settings: BreakerSettings & { readonly atOnce: number }, clock: Clock): Guard {
  let breaker: BreakerState = CLOSED;
  const places = bulkhead(settings.atOnce, 0);
  return async (ask) => {
    const entering = places.enter();
    if (entering === undefined) return { kind: 'too-busy' };
    const leave = await entering;
    try {
      const { admitted, next } = admit(breaker, clock.now().getTime(), settings);
      breaker = next;
      if (!admitted) return { kind: 'resting' };
      const { value, isWell } = await ask();
      breaker = isWell ? afterSuccess() : afterFailure(breaker, clock.now().getTime(), settings);
      return { kind: 'asked', value };
    } finally {
      leave();
    }
  };
}
