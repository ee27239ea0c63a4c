import { once } from 'node:events';
import { createServer as createHttpServer, Agent, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { postJson, type JsonPost, type PostOutcome } from '../../src/adapters/http/post-json';

let server: Server;
let plainTcp: TcpServer;
let connections = 0;

beforeAll(async () => {
  server = createHttpServer((incoming, outgoing) => {
    incoming.resume();
    if (incoming.url === '/endless') {
      const pour = (): void => {
        while (outgoing.write('x'.repeat(65_536))) continue;
      };
      outgoing.on('drain', pour);
      pour();
    } else if (incoming.url === '/moved') outgoing.writeHead(307, { location: '/ok' }).end();
    else if (incoming.url === '/slow-body') outgoing.write('{');
    else outgoing.end(JSON.stringify({ type: incoming.headers['content-type'] }));
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  plainTcp = createTcpServer((socket) => socket.on('error', () => socket.destroy()));
  plainTcp.listen(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(plainTcp, 'listening')]);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  plainTcp.close();
});

function portOf(listening: TcpServer): number {
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function post(path: string, changes: Partial<JsonPost> = {}): Promise<PostOutcome> {
  const url = new URL(path, `http://127.0.0.1:${portOf(server)}`);
  return postJson({ url, headers: {}, body: '{"ә":1}', connectMs: 300, answerMs: 300, ...changes });
}

test('posts JSON and reads the answer', async () => {
  expect(await post('/ok')).toEqual({
    kind: 'answered',
    status: 200,
    body: '{"type":"application/json; charset=utf-8"}',
  });
});

test('follows no redirect', async () => {
  expect(await post('/moved')).toMatchObject({ kind: 'answered', status: 307 });
});

test('stops reading an answer without end', async () => {
  expect(await post('/endless', { answerMs: 5000 })).toEqual({
    kind: 'failed',
    reason: 'broken-answer',
    reached: true,
  });
});

test('does not wait for the rest of an answer for ever', async () => {
  expect(await post('/slow-body')).toMatchObject({ kind: 'failed', reason: 'timeout', reached: true });
});

test('tells a connection that never stood from a lost answer', async () => {
  const url = new URL(`https://127.0.0.1:${portOf(plainTcp)}/`);
  const start = performance.now();
  expect(await post('', { url, connectMs: 50, answerMs: 5000 })).toEqual({
    kind: 'failed',
    reason: 'timeout',
    reached: false,
  });
  expect(performance.now() - start).toBeLessThan(2000);
  expect(await post('', { url: new URL('http://127.0.0.1:1/') })).toEqual({
    kind: 'failed',
    reason: 'connection',
    reached: false,
  });
});

test('ends when its caller gives up, before or during', async () => {
  expect(await post('/ok', { signal: AbortSignal.abort() })).toMatchObject({
    reason: 'timeout',
    reached: false,
  });
  expect(await post('/slow-body', { answerMs: 5000, signal: AbortSignal.timeout(30) })).toMatchObject({
    reason: 'timeout',
    reached: true,
  });
});

test('keeps a connection for the next request', async () => {
  const agent = new Agent({ keepAlive: true });
  const before = connections;
  await post('/ok', { agent });
  await post('/ok', { agent });
  expect(connections - before).toBe(1);
  agent.destroy();
});
