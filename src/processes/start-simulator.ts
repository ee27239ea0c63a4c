import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { systemClock } from '../adapters/clock/system-clock';
import { loadPopulation } from '../adapters/gateway/simulator/load-population';
import {
  startGatewaySimulator,
  type GatewaySimulatorOptions,
} from '../adapters/gateway/simulator/start-gateway-simulator';
import type { GatewayAddress } from '../container/adapters';

/**
 * The simulated gateway of the demonstration, on a free loopback port with a key of this run.
 * @param codeSent where the codes go that the service of digital documents sends to phones
 */
export async function startSimulator(
  projectRoot: string,
  codeSent?: GatewaySimulatorOptions['codeSent'],
): Promise<GatewayAddress & { stop: () => Promise<void> }> {
  const key = randomBytes(32).toString('base64url');
  const simulator = await startGatewaySimulator({
    port: 0,
    key,
    population: loadPopulation(join(projectRoot, 'seeds/reference/population.yaml')),
    clock: systemClock,
    ...(codeSent === undefined ? {} : { codeSent }),
  });
  return { url: simulator.url, key, stop: () => simulator.stop() };
}
