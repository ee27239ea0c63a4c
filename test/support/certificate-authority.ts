import { once } from 'node:events';
import { createServer } from 'node:http';

/** Where an authority has its list of revoked certificates, over real HTTP; it can be out of reach. */
export interface RevocationServer {
  readonly url: string;
  isDown: boolean;
  stop(): Promise<void>;
}

/** Serves a list on a free port of the loopback. */
export async function startRevocationServer(list: () => Promise<Buffer>): Promise<RevocationServer> {
  const server = createServer((_incoming, outgoing) => {
    if (state.isDown) return void outgoing.destroy();
    list().then(
      (bytes) => outgoing.writeHead(200, { 'content-type': 'application/pkix-crl' }).end(bytes),
      () => outgoing.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const state: RevocationServer = {
    url: `http://127.0.0.1:${address.port}/issuing.crl`,
    isDown: false,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return state;
}
