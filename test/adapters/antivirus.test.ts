import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EICAR, failingAntivirus, fakeAntivirus, slowAntivirus } from '../../src/adapters/antivirus/fake';
import { clamdAntivirus } from '../../src/adapters/antivirus/live';
import { noAntivirus } from '../../src/adapters/antivirus/off';
import { type ClamdStandIn, startClamd } from '../support/clamd';
import { antivirusContract } from './antivirus.contract';

const FOLDER = mkdtempSync(join(tmpdir(), 'jardem-clamd-'));
const PATIENCE = { connectMs: 500, answerMs: 2_000, maxBytes: 2_000_000 };
const started: ClamdStandIn[] = [];

async function clamd(options: Parameters<typeof startClamd>[0] = {}): Promise<ClamdStandIn> {
  const server = await startClamd(options);
  started.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

antivirusContract('clamd over TCP', async (maxBytes) =>
  clamdAntivirus({ ...PATIENCE, address: (await clamd()).address, maxBytes }),
);
antivirusContract('clamd over a socket', async (maxBytes) => {
  const path = join(FOLDER, `${Math.random()}.sock`);
  return clamdAntivirus({ ...PATIENCE, address: (await clamd({ path })).address, maxBytes });
});
antivirusContract('the fake', async (maxBytes) => fakeAntivirus(maxBytes));
antivirusContract('a slow antivirus', async (maxBytes) => slowAntivirus(fakeAntivirus(maxBytes), 2));

describe('clamd', () => {
  it('that takes less than we send says so itself, also when it hangs up in the middle', async () => {
    const { address } = await clamd({ maxBytes: 100_000 });
    const verdict = await clamdAntivirus({ ...PATIENCE, address }).scan(Buffer.alloc(1_900_000));
    expect(verdict).toEqual({ kind: 'unknown', reason: 'too-big' });
  });

  it('that is away, silent, broken or somebody else gives no verdict, in bounded time', async () => {
    const server = await clamd();
    const antivirus = clamdAntivirus({ ...PATIENCE, answerMs: 100, address: server.address });
    const moods: [ClamdStandIn['mood'], string][] = [
      [() => undefined, 'timeout'],
      [(socket) => socket.destroy(), 'broken-answer'],
      [(socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n\0'), 'broken-answer'],
      [(socket) => socket.end('x'.repeat(10_000)), 'broken-answer'],
    ];
    for (const [mood, reason] of moods) {
      server.mood = mood;
      expect(await antivirus.scan(Buffer.alloc(100_000))).toEqual({ kind: 'unknown', reason });
      expect(await antivirus.check()).toEqual({ kind: 'ill', reason });
    }
    await server.stop();
    started.splice(0);
    expect(await antivirus.scan(Buffer.from(EICAR))).toEqual({ kind: 'unknown', reason: 'unreachable' });
  });

  it('cannot put anything but a plain name before officials', async () => {
    const server = await clamd();
    server.mood = (socket) => socket.end('stream: <b>Bad\n</b> "x" FOUND\0');
    const verdict = await clamdAntivirus({ ...PATIENCE, address: server.address }).scan(Buffer.alloc(1));
    expect(verdict.kind === 'infected' ? verdict.name : verdict.kind).not.toMatch(/[<>"\n]/);
  });
});

test('an antivirus that fails, and none at all, are told apart', async () => {
  expect(await failingAntivirus('timeout').scan(Buffer.alloc(1))).toEqual({
    kind: 'unknown',
    reason: 'timeout',
  });
  expect(await failingAntivirus().check()).toEqual({ kind: 'ill', reason: 'unreachable' });
  expect(await noAntivirus().scan(Buffer.from(EICAR))).toEqual({ kind: 'off' });
  expect(await noAntivirus().check()).toEqual({ kind: 'off' });
});
