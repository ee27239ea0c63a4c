import cluster from 'node:cluster';
import { ConfigError } from './config/config-error';
import { readConfig, type Config } from './config/env';
import { projectRoot } from './config/project-root';
import type { GatewayAddress } from './container/adapters';
import { announce } from './processes/announce';
import { prepareDatabase } from './processes/prepare-database';
import { runPortal } from './processes/run-portal';
import { startSimulator } from './processes/start-simulator';
import { stopOnSignal } from './processes/stop-on-signal';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** One process does everything by default; with `WEB_PROCESSES=n` this one does the jobs and n others serve pages. */
async function main(): Promise<void> {
  const config = readConfig();
  if (cluster.isWorker) {
    stopOnSignal([await runPortal(config, projectRoot, 'web', gatewayOf(config))]);
    return;
  }
  if (config.server.setUpOnStart) await prepareDatabase(config, projectRoot, say);
  const simulator = config.gateway.kind === 'simulator' ? await startSimulator(projectRoot) : undefined;
  const gateway = simulator ?? gatewayOf(config);
  const isSpread = config.server.webProcesses > 1;
  const portal = await runPortal(config, projectRoot, isSpread ? 'worker' : config.server.role, gateway);
  if (isSpread) await forkWebProcesses(config.server.webProcesses, gateway);
  announce(config, say);
  stopOnSignal([portal, ...(simulator === undefined ? [] : [simulator])]);
}

function gatewayOf({ gateway }: Config): GatewayAddress {
  if (gateway.kind === 'simulator')
    throw new Error('The simulated gateway is started by the first process only');
  return gateway;
}

function forkWebProcesses(count: number, { url, key }: GatewayAddress): Promise<unknown> {
  const fork = () => cluster.fork({ GATEWAY_URL: url, GATEWAY_KEY: key });
  cluster.on('exit', (_worker, code, signal) => {
    if (code !== 0 && signal !== 'SIGTERM') fork();
  });
  return Promise.all(
    Array.from({ length: count }, () => new Promise((resolve) => fork().once('listening', resolve))),
  );
}

main().catch((problem: unknown) => {
  process.stderr.write(
    `${problem instanceof ConfigError ? problem.message : String(problem instanceof Error ? problem.stack : problem)}\n`,
  );
  process.exitCode = 1;
  process.exit();
});
