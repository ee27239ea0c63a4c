import cluster from 'node:cluster';
import { ConfigError } from './config/config-error';
import { readConfig, type Config } from './config/env';
import { projectRoot } from './config/project-root';
import type { GatewayAddress } from './container/adapters';
import { codesToOutbox } from './processes/codes-to-outbox';
import { announce } from './processes/announce';
import { prepareDatabase } from './processes/prepare-database';
import { runPortal, type Running } from './processes/run-portal';
import { startPayments } from './processes/start-payments';
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
  const simulator = await simulatedGateway(config);
  const gateway = simulator ?? gatewayOf(config);
  const payments = config.payments.kind === 'simulator' ? await startPayments() : undefined;
  const running: Running[] = [simulator, payments].filter((one) => one !== undefined);
  const role = ownRole(config);
  if (role !== null) running.unshift(await runPortal(config, projectRoot, role, gateway, payments));
  if (config.server.webProcesses > 1) await forkWebProcesses(config.server.webProcesses, gateway);
  announce(config, say);
  stopOnSignal(running);
}

/** The registries of the demonstration; what they send to phones can be read among its messages. */
async function simulatedGateway(config: Config): Promise<(GatewayAddress & Running) | undefined> {
  if (config.gateway.kind !== 'simulator') return undefined;
  const codes = codesToOutbox(config);
  const simulator = await startSimulator(projectRoot, codes.codeSent);
  return {
    ...simulator,
    stop: async () => {
      await simulator.stop();
      await codes.stop();
    },
  };
}

/** What the first process does itself: where others serve the pages, the jobs, unless a worker of its own has them. */
function ownRole({ server: { role, webProcesses } }: Config): 'web' | 'worker' | 'all' | null {
  if (webProcesses === 1) return role;
  return role === 'web' ? null : 'worker';
}

function gatewayOf({ gateway }: Config): GatewayAddress {
  if (gateway.kind === 'simulator')
    throw new Error('The simulated gateway is started by the first process only');
  return gateway;
}

function forkWebProcesses(count: number, { url, key }: GatewayAddress): Promise<unknown> {
  const fork = () => cluster.fork({ GATEWAY_URL: url, ...(key === undefined ? {} : { GATEWAY_KEY: key }) });
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
