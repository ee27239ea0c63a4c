import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../../../kernel/clock';
import { readBody } from '../../http/read-body';
import { SIGNATURE_HEADERS, isSignatureRight } from '../../http/signing';
import { behave } from './behave';
import type { PaymentMood } from './mood';
import { paymentBooks, type PaymentBooks } from './payment-books';

const MAX_BATCH_BYTES = 8 * 1_048_576;
const MAX_SKEW_MS = 5 * 60_000;

/** What the simulator needs. `port` 0 takes a free one; it listens on the loopback address only. */
export interface PaymentSimulatorOptions {
  readonly port: number;
  readonly key: string;
  readonly clock: Clock;
}

/** A running simulator. */
export interface PaymentSimulator {
  /** Its address, without a path. */
  readonly url: string;
  readonly setMood: (mood: PaymentMood) => void;
  readonly books: PaymentBooks;
  /** Every body that came in, whatever was done with it. */
  readonly received: readonly string[];
  /** Ends it at once, open connections included. */
  stop(): Promise<void>;
}

/** Starts a payment system that knows no bank and answers over real HTTP. */
export async function startPaymentSimulator(options: PaymentSimulatorOptions): Promise<PaymentSimulator> {
  const books = paymentBooks();
  const received: string[] = [];
  let mood: PaymentMood = { kind: 'well' };
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = (await readBody(incoming, MAX_BATCH_BYTES)).toString('utf8');
    received.push(body);
    const isTrusted = isSigned(incoming, body, options);
    await behave({ mood, books, path: incoming.url ?? '', body, isTrusted }, outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The simulator has no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    setMood: (next) => {
      mood = next;
    },
    books,
    received,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Signed with the key, and sent within the last five minutes. */
function isSigned(incoming: IncomingMessage, body: string, { key, clock }: PaymentSimulatorOptions): boolean {
  const header = (name: string): string => {
    const value = incoming.headers[name];
    return typeof value === 'string' ? value : '';
  };
  const timestamp = header(SIGNATURE_HEADERS.timestamp);
  const skew = Math.abs(Date.parse(timestamp) - clock.now().getTime());
  const requestId = header(SIGNATURE_HEADERS.requestId);
  const parts = { path: incoming.url ?? '', timestamp, requestId, body };
  return isSignatureRight(key, parts, header(SIGNATURE_HEADERS.signature)) && skew <= MAX_SKEW_MS;
}
