import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { routePath } from './route-path';

/**
 * One line a request: method, route (never the address itself: it may hold numbers of cases), status and time.
 */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp<Request>({
    logger,
    // One line needs no logger of its own: what is known of a request is put into it when the answer is sent.
    quietResLogger: true,
    customLogLevel: (_request, response, problem) =>
      problem !== undefined || response.statusCode >= 500 ? 'error' : 'info',
    customSuccessObject: (request, _response, line: object) => ({ ...about(request), ...line }),
    customErrorObject: (request, _response, _problem, line: object) => ({ ...about(request), ...line }),
    serializers: {
      req: () => undefined,
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

function about(request: Request): object {
  return { req: { method: request.method, route: routePath(request) } };
}
