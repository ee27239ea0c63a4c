import { registriesEnvironment } from './config/registries-environment';
import { projectRoot } from './config/project-root';
import { runRegistries } from './processes/run-registries';

/** The simulated state registries as a process of their own. */
runRegistries(projectRoot, process.argv.slice(2), registriesEnvironment(), (line) =>
  process.stdout.write(`${line}\n`),
).catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
});
