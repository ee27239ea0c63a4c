import type { Express } from 'express';
import { filing } from './baselines/filing';
import { formPage } from './baselines/form-page';
import { queuePage } from './baselines/queue-page';

/** The baselines, each a process of its own as the portal is, started with its name and what it needs to know. */
const BASELINES: Readonly<Record<string, (...about: string[]) => Express | Promise<Express>>> = {
  'form-page': () => formPage(),
  filing: (database = '') => filing(database),
  'queue-page': (database = '', organisation = '', role = '') => queuePage(database, organisation, role),
};

/** Serves a baseline on a free port and tells the port to the parent process. */
async function serve([name = '', ...about]: readonly string[]): Promise<void> {
  const baseline = BASELINES[name];
  if (baseline === undefined) throw new Error(`There is no baseline ${name}`);
  const server = (await baseline(...about)).listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address !== null && typeof address === 'object') process.send?.({ port: address.port });
  });
  // Without the benchmark nobody needs it.
  process.on('disconnect', () => process.exit());
}

void serve(process.argv.slice(2));
