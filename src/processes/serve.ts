import { createServer, type Server } from 'node:http';
import { mkdirSync } from 'node:fs';
import { createApp } from '../app';
import type { Container } from '../container';
import { withPageCache } from '../web/public/page-cache';

/** Slow clients are dropped before they can hold many connections. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 120_000;
const KEEP_ALIVE_MS = 10_000;

/** Serves the portal. `stop` finishes the requests under way and takes no new ones. */
export async function serve(container: Container): Promise<{ port: number; stop: () => Promise<void> }> {
  const { appSettings, config } = container;
  mkdirSync(appSettings.uploadFolder, { recursive: true });
  const server = createServer(withPageCache(createApp(appSettings), container.pageCache));
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const port = await listen(server, config.server.port);
  return { port, stop: () => close(server) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
