import type { SystemCheck } from '../../adapters/system-check';
import type { SystemName } from '../../domain/systems/system-name';
import type { WatchedSystems } from './watch-systems';

/** A system and how it is asked for a sign of life. */
export interface LookedAfter {
  readonly system: SystemName;
  readonly check: () => Promise<SystemCheck>;
}

export interface LookAfterSystemsDeps {
  readonly lookedAfter: readonly LookedAfter[];
  readonly watch: WatchedSystems;
}

/** Asks every outside system for a sign of life and writes down what came of it. One that ails holds up no other. */
export function lookAfterSystems({ lookedAfter, watch }: LookAfterSystemsDeps) {
  return async (): Promise<void> => {
    await Promise.all(
      lookedAfter.map(async ({ system, check }) => {
        const found = await check().catch((): SystemCheck => ({ kind: 'ill', reason: 'error' }));
        if (found.kind === 'well') watch.succeeded(system);
        else if (found.kind === 'off') watch.switchedOff(system);
        else watch.failed(system, found.reason);
      }),
    );
    await watch.flush();
  };
}
