import { readConfig } from './config/env';
import { projectRoot } from './config/project-root';
import { runPortal } from './processes/run-portal';
import { stopOnSignal } from './processes/stop-on-signal';

/** The job worker alone, beside web processes that run elsewhere. The database is prepared by those. */
async function main(): Promise<void> {
  const config = readConfig();
  if (config.gateway.kind === 'simulator')
    throw new Error('A worker of its own needs GATEWAY_URL and GATEWAY_KEY');
  if (config.payments.kind === 'simulator')
    throw new Error('A worker of its own needs PAYMENTS_URL and PAYMENTS_KEY');
  stopOnSignal([await runPortal(config, projectRoot, 'worker', config.gateway)]);
}

main().catch((problem: unknown) => {
  process.stderr.write(`${String(problem instanceof Error ? problem.message : problem)}\n`);
  process.exit(1);
});
