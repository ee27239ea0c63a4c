import { cpus } from 'node:os';
import { addReadyDrafts } from '../fill/drafts';
import { get, isPage } from '../load/requests';
import { inRotation } from '../load/rotation';
import { compare } from '../load/rounds';
import type { World } from '../portal/world';
import { atLeast } from '../results/result';
import type { Row } from './row';

const GOAL = atLeast(1.7);
const DRAFTS = 320;

/** Two web processes beside one, on the form page. */
export const processes: Row = {
  name: 'processes',
  measure: async (world) => {
    const database = await world.database('form_page');
    const drafts = await addReadyDrafts(database, DRAFTS);
    const pages = drafts.map(({ id, firstPage, person }) =>
      get(`/ru/apply/${id}/${firstPage}`, person.cookie),
    );
    const [one, two] = [await spread(world, database, 1), await spread(world, database, 2)];
    const next = inRotation(pages);
    const load = await compare(
      { port: one.port, next, isRight: isPage },
      { port: two.port, next, isRight: isPage },
      world.pace,
    );
    await Promise.all([one.stop(), two.stop()]);
    return [
      {
        name: 'two web processes beside one',
        unit: 'requests/s',
        baseline: load.baseline.perSecond,
        ours: load.ours.perSecond,
        goal: GOAL,
        note: `form page; Postgres and the load itself share the machine's ${cpus().length} cores with the portal`,
      },
    ];
  },
};

function spread(world: World, database: string, webProcesses: number) {
  return world.portal(database, {
    environment: { PROCESS_ROLE: 'all', WEB_PROCESSES: String(webProcesses) },
  });
}
