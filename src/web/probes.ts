import express, { type Router } from 'express';
import type { Registry } from 'prom-client';

/** What the probes look at. */
export interface ProbeSettings {
  /** Whether database and job queue answer; rejects when they do not. */
  readonly isReady: () => Promise<void>;
  readonly metrics: Registry;
}

const LOCAL = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * `/healthz`: the process lives. `/readyz`: database and queue can be reached. `/metrics`: for Prometheus on the same
 * machine only; whoever comes through a proxy or from elsewhere does not learn that it exists.
 */
export function probes({ isReady, metrics }: ProbeSettings): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  router.get('/readyz', async (_request, response) => {
    const problem = await isReady().catch(() => 'database');
    response
      .status(problem === undefined ? 200 : 503)
      .type('text/plain')
      .send(problem === undefined ? 'ready\n' : 'not ready\n');
  });
  router.get('/metrics', async (request, response, next) => {
    const isLocal =
      LOCAL.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
    if (!isLocal) {
      next();
      return;
    }
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  return router;
}
