import { createWorld, type Scale, type Tools } from './portal/world';
import { judge, type Result } from './results/result';
import { table } from './results/table';
import { filing } from './rows/filing';
import { formPage } from './rows/form-page';
import { dueDate, receipt } from './rows/in-process';
import { memory } from './rows/memory';
import { processes } from './rows/processes';
import { publicPages } from './rows/public-pages';
import { longQueue, queuePage } from './rows/queue';
import type { Row } from './rows/row';
import { start } from './rows/start';

const ROWS: readonly Row[] = [
  publicPages,
  formPage,
  filing,
  longQueue,
  queuePage,
  receipt,
  dueDate,
  processes,
  memory,
  start,
];
const WHOLE: Scale = { pace: { seconds: 5, warmUp: 10 }, few: 10_000, many: 5_000_000, drafts: 64_000 };
const QUICK: Scale = { pace: { seconds: 2, warmUp: 6 }, few: 10_000, many: 300_000, drafts: 30_000 };

/** What somebody asked for on the command line. */
export interface Wishes {
  /** Shorter turns and a smaller queue, for a first impression. */
  readonly quick: boolean;
  /** Names of rows; empty for all. */
  readonly only: readonly string[];
}

/**
 * Measures, and gives the results. A goal that is missed is a result; what could not be measured is one, too, and fails.
 * @throws RangeError for the name of a row that does not exist
 */
export async function bench(wishes: Wishes, tools: Tools): Promise<readonly Result[]> {
  const rows = chosen(wishes.only);
  const world = createWorld(tools, wishes.quick ? QUICK : WHOLE);
  try {
    const results: Result[] = [];
    for (const row of rows) {
      tools.say(`— ${row.name}`);
      results.push(...(await resultsOf(row, world, tools.say)));
    }
    return results;
  } finally {
    await world.close();
  }
}

export { table };

function chosen(only: readonly string[]): readonly Row[] {
  const unknown = only.filter((name) => !ROWS.some((row) => row.name === name));
  if (unknown.length > 0) {
    throw new RangeError(
      `No row is called ${unknown.join(', ')}. There are: ${ROWS.map(({ name }) => name).join(', ')}`,
    );
  }
  return only.length === 0 ? ROWS : ROWS.filter(({ name }) => only.includes(name));
}

type World = ReturnType<typeof createWorld>;

async function resultsOf(row: Row, world: World, say: (line: string) => void): Promise<readonly Result[]> {
  try {
    return (await row.measure(world)).map(judge);
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    say(words);
    return [{ kind: 'failed', name: row.name, problem: words.split('\n', 1).join('') }];
  }
}
