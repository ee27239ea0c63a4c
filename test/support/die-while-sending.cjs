// Sends one draft with the compiled portal and kills itself, as a power cut would, at the n-th boundary of a statement.
// Before the n-th statement for even boundaries, after its answer for odd ones. Prints the outcome when it survives.
'use strict';

const { join } = require('node:path');
const pg = require('pg');

const { draftId, code, boundary, person, config } = JSON.parse(process.argv[2]);
const built = join(__dirname, '../../dist/src');
const die = () => process.kill(process.pid, 'SIGKILL');

let passed = 0;
let counting = false;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function countingQuery(...parameters) {
  if (!counting) return query.apply(this, parameters);
  if (passed++ === boundary) die();
  const dieNow = passed++ === boundary;
  const last = parameters.at(-1);
  if (dieNow && typeof last === 'function') parameters[parameters.length - 1] = die;
  const answer = query.apply(this, parameters);
  return dieNow && typeof last !== 'function' ? answer.then(die, die) : answer;
};

const { connectDatabase } = require(join(built, 'data/database'));
const { createAdapters } = require(join(built, 'container/adapters'));
const { createRepositories } = require(join(built, 'container/repositories'));
const { createFiling } = require(join(built, 'container/filing'));
const { loadReference, printedCalendar } = require(join(built, 'container/load-reference'));

async function main() {
  const projectRoot = join(__dirname, '../..');
  const knex = connectDatabase(config.database);
  const adapters = createAdapters(config, knex, { url: 'http://127.0.0.1:9', key: 'k'.repeat(40) });
  const repositories = createRepositories(
    knex,
    adapters.clock,
    (limit, subject) => adapters.secrets.hash(limit, subject),
    printedCalendar(projectRoot),
  );
  const filing = createFiling({
    config,
    projectRoot,
    adapters,
    repositories,
    reference: loadReference(projectRoot, repositories.rules),
  });
  counting = true;
  const sent = await filing.sendApplication(person, { draftId, code });
  counting = false;
  process.stdout.write(JSON.stringify(sent));
  await knex.destroy();
}

main();
