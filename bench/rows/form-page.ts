import { addReadyDrafts } from '../fill/drafts';
import { get, isPage } from '../load/requests';
import { compare } from '../load/rounds';
import { inRotation } from '../load/rotation';
import { atLeast } from '../results/result';
import { kilobytes, type Row } from './row';

const GOAL = atLeast(0.75);
const DRAFTS = 320;

/** A page of an application, for people who are logged in, with all that goes with it. */
export const formPage: Row = {
  name: 'form-page',
  measure: async (world) => {
    const database = await world.database('form_page');
    const drafts = await addReadyDrafts(database, DRAFTS);
    const [portal, bare] = [await world.portal(database), await world.baseline('form-page')];
    const pages = drafts.map(({ id, firstPage, person }) =>
      get(`/ru/apply/${id}/${firstPage}`, person.cookie),
    );
    const load = await compare(
      { port: bare.port, next: () => get('/'), isRight: isPage },
      { port: portal.port, next: inRotation(pages), isRight: isPage },
      world.pace,
    );
    await Promise.all([portal.stop(), bare.stop()]);
    return [
      {
        name: 'form page, logged in',
        unit: 'requests/s',
        baseline: load.baseline.perSecond,
        ours: load.ours.perSecond,
        goal: GOAL,
        note: `${kilobytes(load.ours.bytes)} beside ${kilobytes(load.baseline.bytes)} of the baseline (Express and EJS)`,
      },
    ];
  },
};
