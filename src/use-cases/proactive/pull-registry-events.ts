import type { RegistryEvents } from '../../adapters/registry-events/port';
import type { RegistryEventRepository } from '../../data/registry-events';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { considerJob } from './offer-jobs';

const FEED = 'registries';
const PAGE = 500;
/** A job must not run for ever: what is left over comes a minute later. */
const MOST_PAGES = 40;

interface Deps {
  readonly registryEvents: Pick<RegistryEvents, 'pull'>;
  readonly events: Pick<RegistryEventRepository, 'cursor' | 'keepPage'>;
  readonly clock: Clock;
}

/**
 * Takes in what registries tell of, page by page, each event once, and asks for the job that considers each new one.
 * @returns how many were new
 * @throws Error when the feed is out of reach: nothing is lost, the next run begins where this one ended
 */
export function pullRegistryEvents({ registryEvents, events, clock }: Deps) {
  return async (): Promise<number> => {
    let taken = 0;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const after = await events.cursor(FEED);
      const pulled = await registryEvents.pull(after, PAGE);
      if (pulled.kind === 'unavailable')
        throw new Error(`The feed of registry events is out: ${pulled.reason}`);
      const { next, events: found } = pulled.page;
      if (found.length === 0 && next === after) return taken;
      const kept = await events.keepPage({
        ...{ feed: FEED, after, next, at: clock.now(), jobOf: considerJob },
        events: found.map((event) => ({ id: newId(), event })),
      });
      // Somebody else reads it too: whatever this page held, they have taken in.
      if (kept === null) return taken;
      taken += kept;
      if (found.length < PAGE) return taken;
    }
    return taken;
  };
}
