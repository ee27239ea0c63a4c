import type { SystemName } from '../domain/systems/system-name';
import type { SystemWatch } from './system-watch';

/** What an outcome says of the system itself: null, it did its work; a stable code, it failed; undefined, nothing. */
export type FailureOf<Outcome> = (outcome: Outcome) => string | null | undefined;

/** A function of a port that also takes note of how its system did; what it throws is noted and passed on. */
export function watching<Args extends readonly unknown[], Outcome>(
  watch: SystemWatch,
  system: SystemName,
  act: (...args: Args) => Promise<Outcome>,
  failureOf: FailureOf<Outcome>,
): (...args: Args) => Promise<Outcome> {
  return async (...args) => {
    try {
      const outcome = await act(...args);
      const failure = failureOf(outcome);
      if (failure === null) watch.succeeded(system);
      else if (failure !== undefined) watch.failed(system, failure);
      return outcome;
    } catch (problem) {
      watch.failed(system, 'error');
      throw problem;
    }
  };
}
