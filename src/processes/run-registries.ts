import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../adapters/clock/system-clock';
import { loadPopulation } from '../adapters/gateway/simulator/load-population';
import { MOOD_OWNERS } from '../adapters/gateway/simulator/mood';
import { makeCountry } from '../adapters/gateway/simulator/people/make-country';
import { peopleToTry } from '../adapters/gateway/simulator/people-to-try';
import { startGatewaySimulator } from '../adapters/gateway/simulator/start-gateway-simulator';
import { stopOnSignal } from './stop-on-signal';

const DEFAULT_PORT = 4900;
const HIGHEST_PORT = 65_535;

/**
 * Runs the simulated registries until Ctrl-C, and says how to point the portal at them and how to change their moods.
 * `--port` and `--key`, or PORT and KEY; a key left out is made up. `--people` prints who can be tried, and ends.
 * @throws Error when an option is none, or the port is taken
 */
export async function runRegistries(
  projectRoot: string,
  options: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { port: { type: 'string' }, key: { type: 'string' }, people: { type: 'boolean' } },
  });
  const population = loadPopulation(join(projectRoot, 'seeds/reference/population.yaml'));
  if (values.people === true) return say(peopleToTry(makeCountry(population).situations));
  const port = portOf(values.port ?? environment.PORT);
  const key = values.key ?? environment.KEY ?? secret();
  const controlToken = secret();
  const simulator = await startGatewaySimulator({ port, key, population, clock: systemClock, controlToken });
  howTo(simulator.url, key, controlToken).forEach(say);
  stopOnSignal([simulator]);
}

function portOf(given: string | undefined): number {
  if (given === undefined || given === '') return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new Error(`The port must be a whole number from 0 to ${HIGHEST_PORT}`);
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}

function howTo(url: string, key: string, token: string): string[] {
  const control = (rest: string): string => `  curl -H 'Authorization: Bearer ${token}' ${rest}`;
  const mood = (search: string): string => control(`-X POST '${url}/control/moods?${search}'`);
  return [
    `The simulated registries answer at ${url}`,
    '',
    'Point the portal at them:',
    `  GATEWAY_URL=${url} GATEWAY_KEY=${key} npm start`,
    '',
    'Change how they behave, all of them or one (&registry=…):',
    mood('kind=slow&ms=3000'),
    mood('kind=failing&status=503&registry=zags'),
    mood('kind=contradicting') + '   (also: denying, garbage, cut, deaf, down)',
    mood('kind=well'),
    control(`${url}/control/moods`) + '   (how they are now)',
    control(`-X POST '${url}/control/events?kind=birth&mother=851230450012&on=2026-11-28'`) +
      '   (something happens; also: kind=disability&person=…&status=group-2, kind=death&person=…&declarant=…)',
    control(`${url}/control/codes`) + '   (codes sent to phones for digital documents)',
    '',
    `Registries: ${MOOD_OWNERS.join(', ')}`,
    'People to try: docs/people-to-try.md. Ctrl-C ends it.',
  ];
}
