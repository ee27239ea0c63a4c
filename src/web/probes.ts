import express, { type Request, type Router } from 'express';
import type { Registry } from 'prom-client';
import type { SystemState } from '../use-cases/systems/list-systems';

/** What the probes look at. */
export interface ProbeSettings {
  /** Whether database and job queue answer; rejects when they do not. */
  readonly isReady: () => Promise<void>;
  /** How the outside systems are: none of them keeps the portal from working. */
  readonly systems: () => Promise<readonly SystemState[]>;
  readonly metrics: Registry;
}

const LOCAL = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * `/healthz`: the process lives. `/readyz`: database and queue can be reached; on the same machine it also says how each
 * outside system is, with the last success and the last failure. `/metrics`: for Prometheus on the same machine only;
 * whoever comes through a proxy or from elsewhere does not learn that it exists.
 */
export function probes({ isReady, metrics, systems }: ProbeSettings): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  router.get('/readyz', async (request, response) => {
    const problem = await isReady().catch(() => 'database');
    const lines = problem === undefined && isLocal(request) ? (await systems()).map(lineOf) : [];
    response
      .status(problem === undefined ? 200 : 503)
      .type('text/plain')
      .send([problem === undefined ? 'ready' : 'not ready', ...lines, ''].join('\n'));
  });
  router.get('/metrics', async (request, response, next) => {
    if (!isLocal(request)) {
      next();
      return;
    }
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  return router;
}

function isLocal({ socket, headers }: Request): boolean {
  return LOCAL.has(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined;
}

/** For instance `sms: ill, last success 2026-03-19T05:00:00.000Z, last failure 2026-03-19T05:02:00.000Z (timeout)`. */
function lineOf({ system, condition, lastSuccessAt, lastFailureAt, lastFailure }: SystemState): string {
  const at = (instant: Date | null): string => instant?.toISOString() ?? 'never';
  const why = lastFailure === null ? '' : ` (${lastFailure})`;
  return `${system}: ${condition}, last success ${at(lastSuccessAt)}, last failure ${at(lastFailureAt)}${why}`;
}
