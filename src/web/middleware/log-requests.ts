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
    quietReqLogger: true,
    customLogLevel: (_request, response, problem) =>
      problem !== undefined || response.statusCode >= 500 ? 'error' : 'info',
    // The route is known only when the answer is sent.
    customSuccessObject: (request, _response, line: object) => ({ ...line, route: routePath(request) }),
    serializers: {
      req: (request: { raw: Request }) => ({
        method: request.raw.method,
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}
