import { join } from 'node:path';
import { seedPortalAccount } from '../../seeds/01_portal_account';
import { seedReference } from '../../seeds/01_reference';
import { seedEditions } from '../../seeds/02_editions';
import { seedDemo } from '../../seeds/03_demo';
import { systemClock } from '../adapters/clock/system-clock';
import { argon2Hasher, PASSWORD_WORK } from '../adapters/password/live';
import { keyedSecrets } from '../adapters/secrets/live';
import type { Config } from '../config/env';
import { connectDatabase } from '../data/database';
import { editionFileRepository } from '../data/edition-files';
import { editionRepository } from '../data/editions';
import { migrate } from '../data/migrate';
import { organisationRepository } from '../data/organisations';
import { referenceFiles } from '../data/reference-files';

/**
 * Brings the database to what this version of the portal needs: migrations, reference data, editions, and in demo mode
 * the people to log in as. Run again it changes nothing.
 */
export async function prepareDatabase(
  config: Config,
  projectRoot: string,
  say: (line: string) => void,
): Promise<void> {
  say('Preparing the database …');
  // Migrations lie beside this compiled file: `.js` when built, `.ts` under tests.
  await migrate(config.database.migrationUrl, join(__dirname, '../../migrations'));
  const knex = connectDatabase({ ...config.database, poolSize: 4 });
  try {
    const editions = editionRepository(knex);
    const clock = systemClock;
    await seedReference(
      organisationRepository(knex),
      referenceFiles(join(projectRoot, 'seeds/reference')).organisations(),
    );
    await seedPortalAccount(knex, clock.now());
    await seedEditions(
      { editions, files: editionFileRepository(knex), clock },
      join(projectRoot, 'seeds/editions'),
    );
    if (config.demo.enabled) {
      const passwords = argon2Hasher(PASSWORD_WORK);
      const secrets = keyedSecrets(config.security.codeKey);
      await seedDemo({ knex, passwords, secrets, editions, clock });
    }
  } finally {
    await knex.destroy();
  }
}
