import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import session, { MemoryStore, type SessionData } from 'express-session';
import { sendRedirect } from '../../src/web/send-redirect';

const SLOWLY_MS = 150;

/** Takes its time to store a session, as a database across a network may. */
class SlowStore extends MemoryStore {
  stored = 0;

  override set(id: string, data: SessionData, done?: (problem?: unknown) => void): void {
    setTimeout(() => {
      this.stored += 1;
      super.set(id, data, done);
    }, SLOWLY_MS);
  }
}

const store = new SlowStore();
let server: Server;

beforeAll(async () => {
  const app = express();
  app.use(session({ store, secret: 'a secret of this test', resave: false, saveUninitialized: false }));
  app.get('/enter', (request, response) => {
    request.session.notice = 'welcome';
    sendRedirect(response, '/ru/cabinet');
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test('nobody is sent on before their session is stored', async () => {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/enter', agent: false }, resolve).once('error', reject);
  });
  // The answer's first byte is what browsers wait for before they go on.
  expect(store.stored).toBe(1);
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toBe('/ru/cabinet');
  expect(answer.headers['set-cookie']).toHaveLength(1);
  answer.resume();
});
