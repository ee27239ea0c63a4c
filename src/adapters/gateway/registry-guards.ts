import type { RegistryAnswer } from '../../domain/registry/answer';
import { REGISTRY_CODES, type RegistryName, type RegistrySystem } from '../../domain/registry/question';
import type { Clock } from '../../kernel/clock';
import { bulkhead, type Bulkhead } from '../resilience/bulkhead';
import {
  admit,
  afterFailure,
  afterSuccess,
  CLOSED,
  type BreakerSettings,
  type BreakerState,
} from '../resilience/circuit-breaker';

/** Keeps one ailing registry from holding up the others, or the portal. */
export interface RegistryGuards {
  /** Asks unless the registry's circuit is open or too many of its questions are open already. */
  guarded<Name extends RegistryName>(
    registry: Name,
    ask: () => Promise<RegistryAnswer<Name>>,
  ): Promise<RegistryAnswer<Name>>;
}

interface Guard {
  breaker: BreakerState;
  readonly places: Bulkhead;
}

/** A circuit breaker and a bulkhead for each system, whichever of its questions is asked. */
export function registryGuards(
  settings: BreakerSettings & { readonly atOnce: number },
  clock: Clock,
): RegistryGuards {
  const guards = new Map<RegistrySystem, Guard>();
  const guardOf = (system: RegistrySystem): Guard => {
    const known = guards.get(system);
    if (known !== undefined) return known;
    const fresh: Guard = { breaker: CLOSED, places: bulkhead(settings.atOnce, 0) };
    guards.set(system, fresh);
    return fresh;
  };

  return {
    guarded: async (registry, ask) => {
      const guard = guardOf(REGISTRY_CODES[registry]);
      const entering = guard.places.enter();
      if (entering === undefined) return { kind: 'unavailable', reason: 'too-busy', answeredAt: clock.now() };
      const leave = await entering;
      try {
        const { admitted, next } = admit(guard.breaker, clock.now().getTime(), settings);
        guard.breaker = next;
        if (!admitted) return { kind: 'unavailable', reason: 'circuit-open', answeredAt: clock.now() };
        const answer = await ask();
        guard.breaker =
          answer.kind === 'unavailable'
            ? afterFailure(guard.breaker, clock.now().getTime(), settings)
            : afterSuccess();
        return answer;
      } finally {
        leave();
      }
    },
  };
}
