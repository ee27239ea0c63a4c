import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';

const Request = z.object({ from: z.string(), to: z.string(), text: z.string(), reference: z.string() });
type Request = z.infer<typeof Request>;

/** What the operator does with the next messages; `undefined` takes them as it should. */
export type OperatorMood = ((outgoing: ServerResponse) => void) | undefined;

/** An SMS operator on loopback that speaks the HTTP interface of the live adapter. */
export interface SmsOperator {
  readonly url: string;
  readonly taken: Request[];
  readonly keys: string[];
  mood: OperatorMood;
  stop(): Promise<void>;
}

/** Starts the operator on a free port; only requests with `key` are taken. */
export async function startSmsOperator(key: string): Promise<SmsOperator> {
  const taken: Request[] = [];
  const keys: string[] = [];
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = (await buffer(incoming)).toString('utf8');
    if (incoming.headers.authorization !== `Bearer ${key}`) {
      outgoing.writeHead(401).end('{}');
      return;
    }
    if (operator.mood !== undefined) return operator.mood(outgoing);
    const parsed = Request.safeParse(JSON.parse(body));
    if (!parsed.success) {
      outgoing.writeHead(422).end('{"error":"number"}');
      return;
    }
    const message = parsed.data;
    keys.push(String(incoming.headers['idempotency-key']));
    if (!taken.some(({ reference }) => reference === message.reference)) taken.push(message);
    const id = taken.findIndex(({ reference }) => reference === message.reference) + 1;
    outgoing.writeHead(202, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `op-${id}` }));
  };
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const operator: SmsOperator = {
    url: `http://127.0.0.1:${address.port}/messages`,
    taken,
    keys,
    mood: undefined,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return operator;
}
