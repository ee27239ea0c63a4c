import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../../../kernel/clock';
import { readBody } from '../../http/read-body';
import { acceptRequest } from './accept-request';
import { answerQuestion } from './answer-question';
import { behave, sendJson } from './behave';
import { moods, type Moods } from './mood';
import type { Population } from './population';

const MAX_QUESTION_BYTES = 65_536;

/** What the simulator needs. `port` 0 takes a free one; it listens on the loopback address only. */
export interface GatewaySimulatorOptions {
  readonly port: number;
  readonly key: string;
  readonly population: Population;
  readonly clock: Clock;
}

/** A running simulator. */
export interface GatewaySimulator {
  /** Its address, without a path. */
  readonly url: string;
  /** How the registries behave from now on: one, or all when no registry is named. */
  readonly setMood: Moods['set'];
  /** Ends it at once, open connections included. */
  stop(): Promise<void>;
}

/** Starts a gateway to simulated registries that answer over real HTTP. */
export async function startGatewaySimulator(options: GatewaySimulatorOptions): Promise<GatewaySimulator> {
  const mood = moods();
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, options, mood).catch(() => outgoing.destroy());
  });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: addressOf(server),
    setMood: mood.set,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { key, population, clock }: GatewaySimulatorOptions,
  mood: Moods,
): Promise<void> {
  const body = (await readBody(incoming, MAX_QUESTION_BYTES)).toString('utf8');
  const request = acceptRequest(incoming, body, key, clock);
  if (!request.accepted) return sendJson(outgoing, request.status, { error: 'not accepted' });
  await behave(mood.of(request.question.registry), answerQuestion(population, request.question), outgoing);
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The simulator has no address');
  return `http://127.0.0.1:${address.port}`;
}
