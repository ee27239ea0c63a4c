import { join } from 'node:path';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { createAdapters, type GatewayAddress } from './container/adapters';
import { createJobUseCases } from './container/job-use-cases';
import { loadReference } from './container/load-reference';
import { createRepositories } from './container/repositories';
import { createRoutes } from './container/routes';
import type { Config } from './config/env';
import { asAppRole, connectDatabase } from './data/database';
import { isQueueReachable } from './data/is-queue-reachable';
import { sessionStore } from './data/session-store';
import { runWorker } from './jobs/run-worker';
import { CRONTAB, tasks } from './jobs/tasks';
import type { AppSettings } from './app';
import { logRequests } from './web/middleware/log-requests';
import { probes } from './web/probes';
import { createPageCache } from './web/public/page-cache';
import { createViews } from './web/rendering/views';

export type Container = ReturnType<typeof createContainer>;

/** Puts the portal together: settings → adapters → repositories → use cases → routes and jobs. */
export function createContainer(config: Config, projectRoot: string, gateway: GatewayAddress) {
  const knex = connectDatabase(config.database);
  const adapters = createAdapters(config, knex, gateway);
  const repositories = createRepositories(knex, adapters.clock, (limit, subject) => adapters.secrets.hash(limit, subject));
  const reference = loadReference(projectRoot);
  const parts = { config, projectRoot, adapters, repositories, reference };
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });

  const appSettings: AppSettings = {
    projectRoot,
    clock: adapters.clock,
    views: createViews(join(projectRoot, 'views')),
    demo: config.demo.enabled,
    uploadFolder: join(config.storage.folder, 'incoming'),
    session: {
      store: sessionStore(knex),
      secrets: config.security.sessionSecrets,
      secure: config.server.baseUrl.startsWith('https:'),
    },
    findPerson: (id) => repositories.accounts.findPerson(id),
    routes: createRoutes(parts),
    log: adapters.log,
    logRequests: logRequests(adapters.log),
    trustProxy: config.server.trustProxy,
    probes: probes({ metrics, isReady: () => isQueueReachable(knex) }),
  };

  return {
    ...parts,
    knex,
    appSettings,
    pageCache: createPageCache({ version: repositories.editions.version, clock: adapters.clock }),
    startWorker: () =>
      runWorker({
        url: asAppRole(config.database.url),
        tasks: tasks(createJobUseCases(parts, knex)),
        crontab: CRONTAB,
        heartbeats: repositories.heartbeats,
        clock: adapters.clock,
        log: adapters.log,
      }),
    close: () => knex.destroy(),
  };
}
