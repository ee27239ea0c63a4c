import { randomBytes } from 'node:crypto';
import { systemClock } from '../adapters/clock/system-clock';
import { Population } from '../adapters/gateway/simulator/population';
import { startGatewaySimulator } from '../adapters/gateway/simulator/start-gateway-simulator';
import { referenceFolder } from '../config/project-root';
import type { GatewayAddress } from '../container/adapters';
import { referenceFiles } from '../data/reference-files';

/** The simulated gateway of the demonstration, on a free loopback port with a key of this run. */
export async function startSimulator(): Promise<GatewayAddress & { stop: () => Promise<void> }> {
  const key = randomBytes(32).toString('base64url');
  const simulator = await startGatewaySimulator({
    port: 0,
    key,
    population: Population.parse(referenceFiles(referenceFolder).population()),
    clock: systemClock,
  });
  return { url: simulator.url, key, stop: () => simulator.stop() };
}
