// Carries one offer on from its event to its application with the compiled portal, and kills itself, as a power cut would,
// at the n-th statement. Prints `done` when it survives.
'use strict';

const { join } = require('node:path');
const pg = require('pg');

const { boundary, config, mother, births, bornOn } = JSON.parse(process.argv[2]);
const projectRoot = join(__dirname, '../..');
const built = join(projectRoot, 'dist/src');

let passed = 0;
let counting = false;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function countingQuery(...parameters) {
  if (counting && passed++ === boundary) process.kill(process.pid, 'SIGKILL');
  return query.apply(this, parameters);
};

const { connectDatabase } = require(join(built, 'data/database'));
const { createAdapters } = require(join(built, 'container/adapters'));
const { createJobUseCases } = require(join(built, 'container/job-use-cases'));
const { createRepositories } = require(join(built, 'container/repositories'));
const { createSmsListener } = require(join(built, 'container/incoming-sms'));
const { loadReference, printedCalendar } = require(join(built, 'container/load-reference'));
const { fakeGateway } = require(join(built, 'adapters/gateway/fake'));
const { fakeRegistryEvents } = require(join(built, 'adapters/registry-events/fake'));
const { realmOf } = require(join(built, 'adapters/gateway/simulator/answers/realm'));
const { loadPopulation } = require(join(built, 'adapters/gateway/simulator/load-population'));
const { registerBirth } = require(join(built, 'adapters/gateway/simulator/happenings/register-event'));
const { proactiveTasks } = require(join(built, 'jobs/proactive-tasks'));

/** The portal's own use cases over a country in which the births happened. */
function portal() {
  const knex = connectDatabase(config.database);
  const bare = createAdapters(config, knex, { url: 'http://127.0.0.1:9', key: 'k'.repeat(40) });
  const population = loadPopulation(join(projectRoot, 'seeds/reference/population.yaml'));
  const realm = realmOf(population);
  for (let count = 0; count < births; count += 1) registerBirth(realm, mother, bornOn);
  const gateway = fakeGateway(population, bare.clock, realm);
  const adapters = { ...bare, gateway, registryEvents: fakeRegistryEvents(realm.events) };
  const repositories = createRepositories(
    knex,
    adapters.clock,
    (limit, subject) => adapters.secrets.hash(limit, subject),
    printedCalendar(projectRoot),
  );
  const reference = loadReference(projectRoot, repositories.rules);
  const watch = { succeeded: () => undefined, failed: () => undefined };
  const parts = { config, projectRoot, adapters, repositories, reference, watch };
  const tasks = proactiveTasks(createJobUseCases(parts, knex));
  return { knex, repositories, tasks, incoming: createSmsListener(parts).incoming };
}

async function main() {
  const { knex, repositories, tasks, incoming } = portal();
  /** What was asked for is done, and only then forgotten, as a queue does it. */
  const drain = async () => {
    for (;;) {
      const job = await knex('job_requests').whereIn('task', Object.keys(tasks)).orderBy('id').first();
      if (job === undefined) return;
      await tasks[job.task](job.payload, {});
      await knex('job_requests').where({ id: job.id }).delete();
    }
  };

  counting = true;
  await tasks['pull-registry-events']({}, {});
  await drain();
  for (const [round, word] of [
    ['first', 'Иә'],
    ['second', '1'],
  ]) {
    // The operator brings an answer until it was taken in: the same one, whoever died meanwhile.
    for (const offer of await repositories.offers.listAll(null, null, 1_000))
      await incoming({
        from: offer.phone,
        text: `${word} ${offer.code}`,
        providerId: `${round}-${offer.id}`,
      });
    await drain();
  }
  counting = false;
  process.stdout.write('done');
  await knex.destroy();
}

main().catch((problem) => {
  process.stderr.write(String(problem?.stack));
  process.exitCode = 1;
});
