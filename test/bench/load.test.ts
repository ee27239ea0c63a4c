import { createServer, type RequestListener, type Server } from 'node:http';
import { load, type Load } from '../../bench/load/load';
import { get, isPage } from '../../bench/load/requests';
import { eachOnce, inRotation } from '../../bench/load/rotation';

let server: Server;

afterEach(() => new Promise((resolve) => server.close(resolve)));

async function loaded(answer: RequestListener, next = inRotation([get('/')])): Promise<Load> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return load({ port: address.port, next, isRight: isPage }, 0.1);
}

describe('a load', () => {
  it('counts the answers to what was asked', async () => {
    const asked: string[] = [];
    const { answers, bytes, perSecond, p99 } = await loaded(
      (request, response) => {
        asked.push(request.url ?? '');
        response.end('hello');
      },
      inRotation([get('/a'), get('/b')]),
    );
    expect(answers).toBe(asked.length);
    expect(new Set(asked)).toEqual(new Set(['/a', '/b']));
    expect(bytes).toBe(5);
    expect(perSecond).toBeGreaterThan(0);
    expect(p99).toBeGreaterThan(0);
  });

  it('fails at the first wrong answer', async () => {
    let count = 0;
    const failing: RequestListener = (_request, response) => {
      count += 1;
      response.statusCode = count > 5 ? 503 : 200;
      response.end('hello');
    };
    await expect(loaded(failing)).rejects.toThrow('A wrong answer:\nHTTP/1.1 503');
  });

  it('fails when there is nothing left to ask', async () => {
    const next = eachOnce(Array.from({ length: 5 }, () => get('/')));
    await expect(loaded((_request, response) => response.end('hello'), next)).rejects.toThrow('prepare more');
  });

  it('fails when the server hangs up', async () => {
    await expect(loaded((request) => request.socket.destroy())).rejects.toThrow();
  });
});
