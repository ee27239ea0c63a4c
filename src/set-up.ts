import { ConfigError } from './config/config-error';
import { readConfig } from './config/env';
import { projectRoot } from './config/project-root';
import { prepareDatabase } from './processes/prepare-database';

/** Brings the database up to date and ends: a step of its own on servers, before the processes that run for long. */
async function main(): Promise<void> {
  await prepareDatabase(readConfig(), projectRoot, (line) => process.stdout.write(`${line}\n`));
}

main().catch((problem: unknown) => {
  const text =
    problem instanceof ConfigError ? problem.message : problem instanceof Error ? problem.stack : problem;
  process.stderr.write(`${String(text)}\n`);
  process.exitCode = 1;
});
