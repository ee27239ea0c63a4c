import { setTimeout as sleep } from 'node:timers/promises';
import type { Sealing } from './port';

/** A key that always breaks. */
export function failingSealing(): Sealing {
  return { seal: () => Promise.reject(new Error('The key did not sign')) };
}

/** Another one's seals, after `ms` milliseconds. */
export function slowSealing(sealing: Sealing, ms: number): Sealing {
  return {
    seal: async (bytes) => {
      await sleep(ms);
      return sealing.seal(bytes);
    },
  };
}
