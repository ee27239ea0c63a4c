import { setTimeout as sleep } from 'node:timers/promises';
import type { RegistryEvent } from '../../domain/proactive/registry-event';
import type { FeedFailure, RegistryEvents } from './port';

/** A feed in memory. Whatever is added to `events` later is told of as well. */
export function fakeRegistryEvents(events: readonly RegistryEvent[]): RegistryEvents {
  return {
    pull: async (cursor, limit) => {
      const from = Number(cursor === '' ? '0' : cursor);
      const page = events.slice(from, from + limit);
      return { kind: 'page', page: { events: [...page], next: String(from + page.length) } };
    },
    check: async () => ({ kind: 'well' }),
  };
}

/** A feed that is out for one reason. */
export function failingRegistryEvents(reason: FeedFailure): RegistryEvents {
  return {
    pull: async () => ({ kind: 'unavailable', reason }),
    check: async () => ({ kind: 'ill', reason }),
  };
}

/** A feed that gives another one's pages after `ms` milliseconds. */
export function slowRegistryEvents(feed: RegistryEvents, ms: number): RegistryEvents {
  return {
    pull: async (cursor, limit) => {
      await sleep(ms);
      return feed.pull(cursor, limit);
    },
    check: async () => {
      await sleep(ms);
      return feed.check();
    },
  };
}
