import type { NewJob } from '../../data/application-records';

/** Orders that are signed within so many milliseconds of one another go out in one batch. */
const GATHERING_MS = 30_000;

/** The job that hands waiting orders over, asked for in the transaction of the order itself. */
export function exportJob(at: Date): NewJob {
  return {
    task: 'export-payments',
    payload: {},
    key: 'export-payments-soon',
    runAt: new Date(at.getTime() + GATHERING_MS),
  };
}
