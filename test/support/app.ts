import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPortalAccount } from '../../seeds/01_portal_account';
import { seedReference } from '../../seeds/01_reference';
import { seedEditions } from '../../seeds/02_editions';
import { seedDemo } from '../../seeds/03_demo';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config/env';
import { projectRoot } from '../../src/config/project-root';
import { createContainer, type Container } from '../../src/container';
import { editionFileRepository } from '../../src/data/edition-files';
import { referenceFiles } from '../../src/data/reference-files';
import type { Edition } from '../../src/domain/edition/edition';
import { startSimulator } from '../../src/processes/start-simulator';
import { publishEdition } from '../../src/use-cases/editions/publish-edition';
import { withPageCache } from '../../src/web/public/page-cache';
import type { TestDatabase } from './database';

/** The folder in which the editions of the acts lie. */
export const EDITIONS_FOLDER = join(projectRoot, 'seeds/editions');

/** The whole portal in this process: real Express, real Postgres, the simulated gateway; no jobs are run. */
export interface OpenPortal {
  readonly address: string;
  readonly container: Container;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** Opens the portal over a database, as the container makes it. `environment` replaces single settings. */
export async function openPortal(
  database: TestDatabase,
  environment: Readonly<Record<string, string>> = {},
): Promise<OpenPortal> {
  const storage = mkdtempSync(join(tmpdir(), 'jardem-guard-'));
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO_MODE: 'on',
    DATABASE_URL: database.url,
    BASE_URL: 'http://localhost:3000',
    STORAGE_FOLDER: storage,
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const simulator = await startSimulator(projectRoot);
  const container = createContainer(config, projectRoot, simulator);
  mkdirSync(container.appSettings.uploadFolder, { recursive: true });
  const server = createServer(withPageCache(createApp(container.appSettings), container.pageCache));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    container,
    database,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await container.close();
      await simulator.stop();
      rmSync(storage, { recursive: true, force: true });
    },
  };
}

/** Puts in what the portal needs: organisations, the demonstration's people, and editions, those of a folder or given ones. */
export async function fillPortal(
  { container }: OpenPortal,
  from: string | readonly Edition[],
): Promise<void> {
  const { knex, adapters, repositories } = container;
  const { clock, passwords, secrets } = adapters;
  const editions = repositories.editionRows;
  await seedReference(
    repositories.organisations,
    referenceFiles(join(projectRoot, 'seeds/reference')).organisations(),
  );
  await seedPortalAccount(knex, clock.now());
  if (typeof from === 'string') {
    await seedEditions({ editions, files: editionFileRepository(knex), clock }, from);
  } else {
    for (const edition of from) await publishEdition({ editions, clock })(edition);
  }
  await seedDemo({ knex, passwords, secrets, editions, clock });
}
