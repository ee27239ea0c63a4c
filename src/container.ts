import { createAdapters, type GatewayAddress } from './container/adapters';
import { createAppSettings } from './container/app-settings';
import { createJobUseCases } from './container/job-use-cases';
import { loadReference, printedCalendar } from './container/load-reference';
import { createRepositories } from './container/repositories';
import type { PaymentsAddress } from './container/payment-system';
import type { Config } from './config/env';
import { asAppRole, connectDatabase } from './data/database';
import { runWorker } from './jobs/run-worker';
import { CRONTAB, tasks } from './jobs/tasks';
import { createPageCache } from './web/public/page-cache';

export type Container = ReturnType<typeof createContainer>;

/** Puts the portal together: settings → adapters → repositories → use cases → routes and jobs. */
export function createContainer(
  config: Config,
  projectRoot: string,
  gateway: GatewayAddress,
  payments?: PaymentsAddress,
) {
  const knex = connectDatabase(config.database);
  const adapters = createAdapters(config, knex, gateway, payments);
  const hashKey = (limit: string, subject: string) => adapters.secrets.hash(limit, subject);
  const repositories = createRepositories(knex, adapters.clock, hashKey, printedCalendar(projectRoot));
  const reference = loadReference(projectRoot, repositories.rules);
  const parts = { config, projectRoot, adapters, repositories, reference };
  return {
    ...parts,
    knex,
    appSettings: createAppSettings(parts, knex),
    pageCache: createPageCache({ version: repositories.editions.version, clock: adapters.clock }),
    startWorker: () =>
      runWorker({
        url: asAppRole(config.database.url),
        tasks: tasks(createJobUseCases(parts, knex)),
        crontab: CRONTAB,
        heartbeats: repositories.heartbeats,
        requests: repositories.jobRequests,
        clock: adapters.clock,
        log: adapters.log,
      }),
    close: () => knex.destroy(),
  };
}
