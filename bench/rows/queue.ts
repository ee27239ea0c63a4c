import { get, isPage } from '../load/requests';
import { inRotation } from '../load/rotation';
import { compare } from '../load/rounds';
import type { World } from '../portal/world';
import { atLeast } from '../results/result';
import { kilobytes, type Row } from './row';

const GROWTH = atLeast(0.95);
const TAIL = { of: 'ratio', bound: 'at-most', value: 1.2 } as const;
const BARE = atLeast(0.8);

/** A portal over a queue of so many cases, and the pages that its clerk asks for. */
async function portalOver(world: World, cases: number) {
  const queue = await world.queue(cases);
  const portal = await world.portal(queue.url);
  const pages = queue.pages.map((path) => get(path, queue.clerk.cookie));
  return { queue, portal, target: { port: portal.port, next: inRotation(pages), isRight: isPage } };
}

/** Pages from all over a long queue beside pages from all over a short one. */
export const longQueue: Row = {
  name: 'long-queue',
  measure: async (world) => {
    const [short, long] = [await portalOver(world, world.few), await portalOver(world, world.many)];
    const load = await compare(short.target, long.target, world.pace);
    await Promise.all([short.portal.stop(), long.portal.stop()]);
    const sizes = `${world.many.toLocaleString('en')} open cases beside ${world.few.toLocaleString('en')}`;
    return [
      {
        name: 'long queue: pages',
        unit: 'requests/s',
        baseline: load.baseline.perSecond,
        ours: load.ours.perSecond,
        goal: GROWTH,
        note: sizes,
      },
      { name: 'long queue: p99', unit: 'ms', baseline: load.baseline.p99, ours: load.ours.p99, goal: TAIL },
    ];
  },
};

/** A page of the queue beside bare Express, EJS and one prepared query. */
export const queuePage: Row = {
  name: 'queue-page',
  measure: async (world) => {
    const ours = await portalOver(world, world.few);
    const bare = await world.baseline('queue-page', [
      ours.queue.url,
      ours.queue.organisation,
      ours.queue.role,
    ]);
    const baseline = { port: bare.port, next: () => get('/'), isRight: isPage };
    const load = await compare(baseline, ours.target, world.pace);
    await Promise.all([ours.portal.stop(), bare.stop()]);
    return [
      {
        name: 'queue page',
        unit: 'requests/s',
        baseline: load.baseline.perSecond,
        ours: load.ours.perSecond,
        goal: BARE,
        note: `${kilobytes(load.ours.bytes)} beside ${kilobytes(load.baseline.bytes)} of the baseline (Express, EJS, one query)`,
      },
    ];
  },
};
