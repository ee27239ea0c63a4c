import { createAdapters, type GatewayAddress } from './container/adapters';
import { createAppSettings } from './container/app-settings';
import { listenToOperator } from './container/incoming-sms';
import { createJobUseCases } from './container/job-use-cases';
import { loadFormQuestions, loadReference, printedCalendar } from './container/load-reference';
import { watchedAdapters } from './container/watched-adapters';
import type { ContainerParts } from './container/parts';
import { createRepositories } from './container/repositories';
import type { PaymentsAddress } from './container/payment-system';
import type { Config } from './config/env';
import { systemStateRepository } from './data/system-states';
import { asAppRole, connectDatabase } from './data/database';
import { completeEdition } from './domain/form/complete-edition';
import { repeat } from './jobs/repeat';
import { runWorker } from './jobs/run-worker';
import { CRONTAB, tasks } from './jobs/tasks';
import { watchSystems } from './use-cases/systems/watch-systems';
import { createPageCache } from './web/public/page-cache';

/** How often a process writes how the outside systems did. */
const FLUSH_MS = 5_000;

export type Container = ReturnType<typeof createContainer>;

/** Puts the portal together: settings → adapters → repositories → use cases → routes and jobs. */
export function createContainer(
  config: Config,
  projectRoot: string,
  gateway: GatewayAddress,
  payments?: PaymentsAddress,
) {
  const knex = connectDatabase(config.database);
  const bare = createAdapters(config, knex, gateway, payments);
  const watch = watchSystems({ systemStates: systemStateRepository(knex), clock: bare.clock });
  const adapters = watchedAdapters(bare, watch);
  const hashKey = (limit: string, subject: string) => adapters.secrets.hash(limit, subject);
  const repositories = createRepositories(
    knex,
    adapters.clock,
    hashKey,
    printedCalendar(projectRoot),
    completeEdition(loadFormQuestions(projectRoot)),
  );
  const reference = loadReference(projectRoot, repositories.rules);
  const parts = { config, projectRoot, adapters, repositories, reference, watch };
  return {
    ...parts,
    knex,
    appSettings: createAppSettings(parts, knex),
    pageCache: createPageCache({ version: repositories.editions.version, clock: adapters.clock }),
    startWorker: () => startWorker(parts, knex),
    startWatch: () =>
      repeat(
        () => watch.flush(),
        FLUSH_MS,
        (problem) => adapters.log.error({ err: problem }, 'how the systems are could not be written'),
      ),
    close: () => knex.destroy(),
  };
}

/** Jobs, and what comes from the operator of phones. */
async function startWorker(
  parts: ContainerParts,
  knex: ReturnType<typeof connectDatabase>,
): Promise<{ stop: () => Promise<void> }> {
  const { config, adapters, repositories } = parts;
  const operator = listenToOperator(parts);
  const worker = await runWorker({
    url: asAppRole(config.database.url),
    tasks: tasks(createJobUseCases(parts, knex)),
    crontab: CRONTAB,
    heartbeats: repositories.heartbeats,
    requests: repositories.jobRequests,
    clock: adapters.clock,
    log: adapters.log,
  });
  return {
    stop: async () => {
      await operator.stop();
      await worker.stop();
    },
  };
}
