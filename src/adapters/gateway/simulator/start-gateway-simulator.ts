import { once } from 'node:events';
import {
  createServer as createPlain,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTls } from 'node:https';
import type { Clock } from '../../../kernel/clock';
import { readBody } from '../../http/read-body';
import { acceptRequest } from './accept-request';
import { answerQuestion } from './answer-question';
import { realmOf, type Realm } from './answers/realm';
import { behave, behaveFeed, sendJson } from './behave';
import { answerControl } from './control';
import { moods, type Moods } from './mood';
import type { RegistryQuestion } from '../../../domain/registry/question';
import type { WireAnswer } from '../wire';
import type { Population } from './population';

const MAX_QUESTION_BYTES = 65_536;

/** What the simulator needs. `port` 0 takes a free one; it listens on the loopback address only. */
export interface GatewaySimulatorOptions {
  readonly port: number;
  /** The secret by which requests are signed; without it only a certificate is believed. */
  readonly key?: string | undefined;
  /** Its own certificate and the authority of those who may ask, in PEM. With it, it speaks TLS. */
  readonly tls?: { readonly certificate: string; readonly privateKey: string; readonly authority: string };
  readonly population: Population;
  readonly clock: Clock;
  /** Opens the control to whoever has this token. */
  readonly controlToken?: string;
  /** Where the codes of digital documents go instead of to phones. */
  readonly codeSent?: (sent: { readonly phone: string; readonly code: string }) => Promise<void>;
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
  const realm = realmOf(options.population);
  const server = createServer(options, (incoming, outgoing) => {
    serve(incoming, outgoing, options, { mood, realm }).catch(() => outgoing.destroy());
  });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: addressOf(server, options.tls === undefined ? 'http' : 'https'),
    setMood: mood.set,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A certificate of the other side is asked for but not demanded: without one the signature must do. */
function createServer(
  { tls }: GatewaySimulatorOptions,
  listener: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Server {
  if (tls === undefined) return createPlain(listener);
  const { certificate, privateKey, authority } = tls;
  return createTls(
    { cert: certificate, key: privateKey, ca: authority, requestCert: true, rejectUnauthorized: false },
    listener,
  );
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { key, clock, controlToken, codeSent }: GatewaySimulatorOptions,
  { mood, realm }: { readonly mood: Moods; readonly realm: Realm },
): Promise<void> {
  const body = (await readBody(incoming, MAX_QUESTION_BYTES)).toString('utf8');
  const control = answerControl(incoming, controlToken, mood, realm);
  if (control !== undefined) return sendJson(outgoing, control.status, control.body);
  const request = acceptRequest(incoming, body, key, clock);
  switch (request.accepted) {
    case false:
      return sendJson(outgoing, request.status, { error: 'not accepted' });
    case 'health':
      return behave(mood.ofSystem(request.system), { kind: 'not-found' }, outgoing);
    case 'events':
      return behaveFeed(mood.ofSystem('registry-events'), realm, request.request, outgoing);
    case 'question': {
      const moment = { requestId: request.requestId, nowMs: clock.now().getTime() };
      const answer = await answerAndSend(realm, request.question, moment, codeSent);
      return behave(mood.of(request.question.registry), answer, outgoing);
    }
  }
}

/** Answers, and sends the code that a question may have made. */
async function answerAndSend(
  realm: Realm,
  question: RegistryQuestion,
  moment: Parameters<typeof answerQuestion>[2],
  codeSent: GatewaySimulatorOptions['codeSent'],
): Promise<WireAnswer> {
  const known = realm.codes.size;
  const answer = answerQuestion(realm, question, moment);
  const newest = [...realm.codes.values()].at(-1);
  if (realm.codes.size > known && newest !== undefined) await codeSent?.(newest);
  return answer;
}

function addressOf(server: Server, protocol: 'http' | 'https'): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The simulator has no address');
  return `${protocol}://127.0.0.1:${address.port}`;
}
