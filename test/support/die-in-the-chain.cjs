// Carries one birth on from its event, or one application from its filing, to the issued result with the compiled portal,
// and kills itself, as a power cut would, at the n-th statement. What earlier kills left behind is finished first, uncounted.
// Prints how many statements there were when it survives.
'use strict';

const { join } = require('node:path');
const pg = require('pg');

const { boundary, config, folder, mothers, births, bornOn, deaths, fresh, minutes } = JSON.parse(
  process.argv[2],
);
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
const { signatureVerifierOf } = require(join(built, 'container/signature-verifier'));
const reading = require(join(built, 'container/load-reference'));
const { completeEdition } = require(join(built, 'domain/form/complete-edition'));
const { fakeGateway } = require(join(built, 'adapters/gateway/fake'));
const { fakePayments } = require(join(built, 'adapters/payments/fake'));
const { fakeRegistryEvents } = require(join(built, 'adapters/registry-events/fake'));
const { demoSealing } = require(join(built, 'adapters/signature/sealing/demo'));
const { realmOf } = require(join(built, 'adapters/gateway/simulator/answers/realm'));
const { loadPopulation } = require(join(built, 'adapters/gateway/simulator/load-population'));
const happenings = require(join(built, 'adapters/gateway/simulator/happenings/register-event'));
const { tasks: tasksOf } = require(join(built, 'jobs/tasks'));

/** The portal's own use cases over a country in which things happen. */
function portal() {
  const knex = connectDatabase(config.database);
  const bare = createAdapters(config, knex, { url: 'http://127.0.0.1:9', key: 'k'.repeat(40) });
  // Started again a while later: what a dead process was handing over is then known to be interrupted.
  const clock = { now: () => new Date(Date.now() + minutes * 60_000) };
  const population = loadPopulation(join(projectRoot, 'seeds/reference/population.yaml'));
  const realm = realmOf(population);
  for (const { iin, on, declarant } of deaths) happenings.registerDeath(realm, iin, on, declarant);
  // These deaths are no occasions for offers: somebody applies because of them.
  realm.events.length = 0;
  const adapters = {
    ...bare,
    clock,
    gateway: fakeGateway(population, clock, realm),
    registryEvents: fakeRegistryEvents(realm.events),
    paymentSystem: fakePayments(),
    sealing: demoSealing(folder, clock),
    signatures: signatureVerifierOf({ ...config.signature, demoAuthority: folder }, clock),
  };
  const repositories = createRepositories(
    knex,
    adapters.clock,
    (limit, subject) => adapters.secrets.hash(limit, subject),
    reading.printedCalendar(projectRoot),
    completeEdition(reading.loadFormQuestions(projectRoot)),
  );
  const reference = reading.loadReference(projectRoot, repositories.rules);
  const watch = { succeeded: () => undefined, failed: () => undefined };
  const parts = { config, projectRoot, adapters, repositories, reference, watch };
  const tasks = tasksOf(createJobUseCases(parts, knex));
  return { knex, realm, repositories, tasks, incoming: createSmsListener(parts).incoming };
}

const { knex, realm, repositories, tasks, incoming } = portal();
const helpers = {
  addJob: (task, payload, { jobKey = null, runAt = null } = {}) =>
    knex('job_requests').insert({ task, payload: JSON.stringify(payload), key: jobKey, run_at: runAt }),
};

/** What was asked for is done, and only then forgotten, as a queue does it. */
async function drain(but) {
  for (;;) {
    const job = await knex('job_requests')
      .whereRaw("payload ->> 'applicationId' IS DISTINCT FROM ?", [but ?? 'none'])
      .orderBy('id')
      .first();
    if (job === undefined) return;
    await tasks[job.task](job.payload, helpers);
    await knex('job_requests').where({ id: job.id }).delete();
  }
}

/** The operator brings an answer until it was taken in: the same one, whoever died meanwhile. */
async function answer(state, word) {
  for (const offer of await repositories.offers.listAll(state, null, 100))
    await incoming({ from: offer.phone, text: `${word} ${offer.code}`, providerId: `${word}-${offer.id}` });
}

async function carryOn(but = null) {
  await tasks['pull-registry-events']({}, helpers);
  await drain(but);
  await answer('offered', 'Иә');
  await drain(but);
  await answer('agreed', '1');
  await drain(but);
}

async function main() {
  for (let count = 1; count < births; count += 1)
    happenings.registerBirth(realm, mothers[count % mothers.length], bornOn);
  await carryOn(fresh);
  if (births > 0) happenings.registerBirth(realm, mothers[births % mothers.length], bornOn);
  counting = true;
  await carryOn();
  counting = false;
  process.stdout.write(String(passed));
  await knex.destroy();
}

main().catch((problem) => {
  process.stderr.write(String(problem?.stack));
  process.exitCode = 1;
});
