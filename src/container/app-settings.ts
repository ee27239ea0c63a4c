import { join } from 'node:path';
import type { Knex } from 'knex';
import { Registry, collectDefaultMetrics } from 'prom-client';
import type { AppSettings } from '../app';
import { isQueueReachable } from '../data/is-queue-reachable';
import { sessionStore } from '../data/session-store';
import { smsHooks } from '../web/hooks/sms-hooks';
import { logRequests } from '../web/middleware/log-requests';
import { probes } from '../web/probes';
import { createViews } from '../web/rendering/views';
import { systemStates } from '../use-cases/systems/list-systems';
import type { ContainerParts } from './parts';
import { lookedAfter } from './looked-after';
import { createSmsListener } from './incoming-sms';
import { createRoutes } from './routes';

/** What the web is made of. */
export function createAppSettings(parts: ContainerParts, knex: Knex): AppSettings {
  const { config, projectRoot, adapters, repositories } = parts;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return {
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
    hooks: smsHooks({
      key: config.sms.hookKey,
      ...createSmsListener(parts),
      spend: (limit, address) => repositories.throttle.spend(limit, address),
      clock: adapters.clock,
    }),
    probes: probes({
      metrics,
      isReady: () => isQueueReachable(knex),
      systems: systemStates({
        systemStates: repositories.systemStates,
        lookedAfter: lookedAfter(adapters),
        clock: adapters.clock,
      }),
    }),
  };
}
