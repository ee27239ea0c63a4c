import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type ErrorRequestHandler } from 'express';
import { isUnreadableForm } from '../../../src/web/errors/is-unreadable-form';
import { readUpload } from '../../../src/web/middleware/read-upload';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jardem-form-'));
  const app = express();
  const read = readUpload(join(folder, 'there'));
  app.post('/', read, (_request, response) => void response.send('read'));
  const gone = readUpload(join(folder, 'gone'));
  app.post('/gone', gone);
  rmSync(join(folder, 'gone'), { recursive: true });
  const judge: ErrorRequestHandler = (problem, _request, response, _next) =>
    void response.send(isUnreadableForm(problem) ? 'unreadable' : 'ours');
  app.use(judge);
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

async function judged(body: string, type = 'multipart/form-data; boundary=x', path = '/'): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, connection: 'close' },
    body,
  });
  return answer.text();
}

const file = 'Content-Disposition: form-data; name="a"; filename="a.pdf"';

test.each([
  ['without its boundary', 'multipart/form-data', ''],
  ['that is none', undefined, 'garbage'],
  ['with a part that is none', undefined, '--x\r\nno header\r\n\r\n\r\n--x--'],
  ['cut off within a file', undefined, `--x\r\n${file}\r\n\r\n%PDF-1.7`],
  [
    'with a field too long',
    undefined,
    `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'a'.repeat(70_000)}\r\n--x--`,
  ],
])('a form %s is the sender’s fault', async (_form, type, body) => {
  expect(await judged(body, type)).toBe('unreadable');
});

test('a form that is whole is read', async () => {
  expect(await judged(`--x\r\n${file}\r\n\r\n%PDF-1.7\r\n--x--`)).toBe('read');
});

test('a disk that cannot take the file is not the sender’s fault', async () => {
  expect(await judged(`--x\r\n${file}\r\n\r\n%PDF-1.7\r\n--x--`, undefined, '/gone')).toBe('ours');
});
