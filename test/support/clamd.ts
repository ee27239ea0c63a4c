import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { EICAR } from '../../src/adapters/antivirus/fake';

/** What the stand-in does with the next connection instead of what it should. */
export type ClamdMood = ((socket: Socket) => void) | undefined;

/** A clamd on loopback that speaks zPING and zINSTREAM and knows the test text of the trade. */
export interface ClamdStandIn {
  readonly address: { host: string; port: number } | { path: string };
  /** Sizes of the files that came whole. */
  readonly scanned: number[];
  mood: ClamdMood;
  stop(): Promise<void>;
}

/** Starts it on a free port, or on a socket at `path`. `maxBytes` is its StreamMaxLength. */
export async function startClamd({
  path,
  maxBytes = 25_000_000,
}: { path?: string; maxBytes?: number } = {}): Promise<ClamdStandIn> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    if (state.mood !== undefined) return state.mood(socket);
    let heard = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const answer = answerTo(heard, maxBytes, state.scanned);
      if (answer !== undefined) socket.end(`${answer}\0`);
    });
  });
  if (path === undefined) server.listen(0, '127.0.0.1');
  else server.listen(path);
  await once(server, 'listening');
  const bound = server.address();
  const state: ClamdStandIn = {
    address:
      bound !== null && typeof bound === 'object'
        ? { host: '127.0.0.1', port: bound.port }
        : { path: path ?? '' },
    scanned: [],
    mood: undefined,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
  return state;
}

/** The answer to what was heard so far; undefined: there is more to come. */
function answerTo(heard: Buffer, maxBytes: number, scanned: number[]): string | undefined {
  const end = heard.indexOf(0);
  if (end < 0) return undefined;
  const command = heard.subarray(0, end).toString('latin1');
  if (command === 'zPING') return 'PONG';
  if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND';
  return streamAnswer(heard.subarray(end + 1), maxBytes, scanned);
}

/** Pieces, each behind its length, up to the empty one. */
function streamAnswer(stream: Buffer, maxBytes: number, scanned: number[]): string | undefined {
  let content = Buffer.alloc(0);
  for (let at = 0; at + 4 <= stream.length;) {
    const length = stream.readUInt32BE(at);
    if (length === 0) {
      scanned.push(content.length);
      return content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
    }
    if (content.length + length > maxBytes) return 'INSTREAM size limit exceeded. ERROR';
    if (at + 4 + length > stream.length) return undefined;
    content = Buffer.concat([content, stream.subarray(at + 4, at + 4 + length)]);
    at += 4 + length;
  }
  return undefined;
}
