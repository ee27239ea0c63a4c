import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { projectRoot } from '../../../src/config/project-root';
import { findCounter } from '../../../src/use-cases/office/identify-visitor';
import { filingWorld } from '../../support/builders/filing-world';
import { insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';

const IN_FORCE = readdirSync(join(projectRoot, 'seeds/editions'))
  .map((file) => parse(file).name)
  .filter((name) => /@order-(206-2021|509-2024)$/.test(name))
  .map(seededEdition);

let database: TestDatabase;
let world: Awaited<ReturnType<typeof filingWorld>>;

beforeAll(async () => {
  database = await testDatabase();
  await insertOrganisations(database.owner);
  world = await filingWorld(database.knex, IN_FORCE, '2026-11-20T10:00:00+05:00');
});

describe('a window', () => {
  it.each([
    [
      'a unit of medical-social examination',
      'almaty-mse-unit',
      'mse-unit',
      ['childhood-disability-care-benefit', 'disabled-child-carer-benefit'],
    ],
    [
      'a department of the provider',
      'almaty-almaly-department',
      'provider',
      ['childhood-disability-care-benefit', 'disability-allowance', 'disabled-child-carer-benefit'],
    ],
    [
      'the State Corporation',
      'almaty-almaly-corporation',
      'state-corporation',
      IN_FORCE.map(({ id }) => id).toSorted(),
    ],
  ] as const)('of %s takes what the acts say', async (_name, organisation, channel, services) => {
    const { editions, organisations } = world.repositories;
    const person = await insertStaff(database.owner, 'operator', 'Қызметкер', organisation);
    const counter = await findCounter({ editions, organisations })(person);
    expect(counter.channel).toBe(channel);
    expect(counter.services.map(({ id }) => id).toSorted()).toEqual(services);
  });
});
