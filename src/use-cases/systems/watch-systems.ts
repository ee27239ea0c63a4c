import type { SystemWatch } from '../../adapters/system-watch';
import type { SystemStateRepository } from '../../data/system-states';
import type { SystemName } from '../../domain/systems/system-name';
import type { SystemMarks } from '../../domain/systems/system-state';
import type { Clock } from '../../kernel/clock';

export interface WatchSystemsDeps {
  readonly systemStates: Pick<SystemStateRepository, 'note'>;
  readonly clock: Clock;
}

/** A watch with what writes its notes. */
export interface WatchedSystems extends SystemWatch {
  /** Writes what was noted since the last time; what could not be written is kept for the next. */
  flush(): Promise<void>;
}

/**
 * Takes note of how outside systems did, in memory, and writes the newest word on each now and then: a busy portal asks
 * them a thousand times a second, and one row would become everybody's bottleneck.
 */
export function watchSystems({ systemStates, clock }: WatchSystemsDeps): WatchedSystems {
  let noted = new Map<SystemName, SystemMarks>();

  function mark(system: SystemName, change: Partial<SystemMarks>): void {
    noted.set(system, { ...(noted.get(system) ?? unmarked(system)), ...change });
  }

  return {
    succeeded: (system) => mark(system, { lastSuccessAt: clock.now() }),
    failed: (system, reason) => mark(system, { lastFailureAt: clock.now(), lastFailure: reason }),
    switchedOff: (system) => mark(system, { switchedOffAt: clock.now() }),
    flush: async () => {
      const taken = noted;
      noted = new Map();
      try {
        await systemStates.note([...taken.values()]);
      } catch (problem) {
        // Newer words that came meanwhile go before those that could not be written.
        noted = new Map([...taken, ...noted]);
        throw problem;
      }
    },
  };
}

function unmarked(system: SystemName): SystemMarks {
  return { system, lastSuccessAt: null, lastFailureAt: null, lastFailure: null, switchedOffAt: null };
}
