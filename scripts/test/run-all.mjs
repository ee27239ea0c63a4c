import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { PlainError, printError } from '../plain-error.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';
import { throwawayFolder } from '../postgres/throwaway-folder.mjs';
import { installLibraries } from '../start/install-libraries.mjs';
import { whenNpmEnds } from '../start/when-npm-ends.mjs';
import { printStage, printSummary } from './print-results.mjs';
import { runStage } from './run-stage.mjs';
import { schedule } from './schedule.mjs';
import { STAGES } from './stages.mjs';

/**
 * `npm test`: installs what is missing, runs every stage, and ends with a summary; the exit code is 1 when anything
 * failed.
 * @param {readonly string[]} names the stages that are wanted, all when empty
 */
export async function runAll(names) {
  const start = performance.now();
  const run = {
    children: new Set(),
    cluster: undefined,
    folder: throwawayFolder('jardem-test-run-'),
  };
  stopOnSignals(run);
  try {
    const stages = chosen(names);
    await installLibraries((line) => console.log(line));
    const results = await runStages(stages, run);
    const about = { leftOut: STAGES.length - stages.length, seconds: (performance.now() - start) / 1_000 };
    process.exitCode = printSummary(results, about) ? 0 : 1;
  } catch (error) {
    printError(error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  } finally {
    await tidyUp(run);
  }
}

function chosen(names) {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length === 0) return STAGES.filter(({ name }) => names.length === 0 || names.includes(name));
  const known = STAGES.map(({ name }) => name).join(', ');
  throw new PlainError(`There is no stage called ${unknown.join(', ')}. The stages are: ${known}.`);
}

async function runStages(stages, run) {
  const cores = availableParallelism();
  const env = await databaseFor(stages, run);
  console.log(`Running ${stages.length} stages on ${cores} cores.`);
  return schedule(stages, cores, async (stage) => {
    const onStart = (child) => {
      run.children.add(child);
      child.once('close', () => run.children.delete(child));
    };
    const result = await runStage(stage, { cores, folder: run.folder, env, onStart });
    printStage(result);
    return result;
  });
}

/** One Postgres for the whole run; TEST_DATABASE_URL replaces it. */
async function databaseFor(stages, run) {
  if (process.env.TEST_DATABASE_URL || !stages.some(({ project }) => project)) return {};
  run.cluster = await startPostgres({
    stateFolder: run.folder,
    durable: false,
    say: (line) => console.log(line),
  });
  return { TEST_DATABASE_URL: run.cluster.url };
}

function stopOnSignals(run) {
  const stop = () => {
    if (run.stopping) return;
    run.stopping = true;
    console.log('\nStopped before the end.\n\n0 passed, 1 failed');
    for (const child of run.children) process.kill(-child.pid, 'SIGKILL');
    void tidyUp(run).then(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  whenNpmEnds(stop);
}

async function tidyUp({ cluster, folder }) {
  await cluster?.stop();
  for (const path of [cluster?.home, folder]) if (path) rmSync(path, { recursive: true, force: true });
}
