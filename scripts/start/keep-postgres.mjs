import { PlainError } from '../plain-error.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';

const MOST_RESTARTS = 5;
const WITHIN_MS = 60_000;

/**
 * Starts the built-in Postgres and, should it die, starts it again on the same port, where the portal finds it.
 * @param {object} wishes
 * @param {string} wishes.stateFolder
 * @param {(line: string) => void} wishes.say
 * @param {(error: Error) => void} wishes.onLost called when it cannot be kept up
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function keepPostgres({ stateFolder, say, onLost }) {
  const deaths = [];
  let stopping = false;
  let current = await startPostgres({ stateFolder, say });
  void watch();
  return {
    url: current.url,
    stop: async () => {
      stopping = true;
      await current.stop();
    },
  };

  async function watch() {
    try {
      for (;;) {
        await current.exited;
        if (stopping) return;
        await current.stop();
        noteDeath(deaths);
        say('The database server died; starting it again …');
        current = await startPostgres({ stateFolder, say });
      }
    } catch (error) {
      if (!stopping) onLost(error);
    }
  }
}

function noteDeath(deaths) {
  const now = Date.now();
  deaths.push(now);
  if (deaths.filter((at) => now - at < WITHIN_MS).length > MOST_RESTARTS) {
    throw new PlainError('The database server dies again and again. Its log is .data/postgres.log.');
  }
}
