import { get, isPage } from '../load/requests';
import { compare } from '../load/rounds';
import { atLeast } from '../results/result';
import { kilobytes, type Row } from './row';

const GOAL = atLeast(8);
const PAGES = { catalogue: '/ru/services', passport: '/ru/services/asp-certificate' };

/** What everybody may read, for visitors without a session. */
export const publicPages: Row = {
  name: 'public-pages',
  measure: async (world) => {
    const database = await world.database('pages');
    const [portal, bare] = [await world.portal(database), await world.baseline('form-page')];
    const baseline = { port: bare.port, next: () => get('/'), isRight: isPage };
    const measurements = [];
    for (const [name, path] of Object.entries(PAGES)) {
      const load = await compare(
        baseline,
        { port: portal.port, next: () => get(path), isRight: isPage },
        world.pace,
      );
      measurements.push({
        name: `public page: ${name}`,
        unit: 'requests/s',
        baseline: load.baseline.perSecond,
        ours: load.ours.perSecond,
        goal: GOAL,
        note: `${kilobytes(load.ours.bytes)} beside ${kilobytes(load.baseline.bytes)} of the baseline (Express and EJS)`,
      });
    }
    await Promise.all([portal.stop(), bare.stop()]);
    return measurements;
  },
};
