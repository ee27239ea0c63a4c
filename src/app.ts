import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { handleErrors, handleNotFound } from './web/errors/handle-errors';
import { findPersonOf, type FindPerson } from './web/middleware/find-person';
import { serveAssets } from './web/middleware/serve-assets';
import { setUpPassport } from './web/middleware/set-up-passport';
import { setUpLanguage } from './web/middleware/set-up-language';
import { setUpSecurityHeaders } from './web/middleware/set-up-security-headers';
import { setUpSession, type SessionSettings } from './web/middleware/set-up-session';
import { mountRoutes, type MountSettings } from './web/mount-routes';
import type { Route } from './web/route';

/** Everything the web needs, made by the container. */
export interface AppSettings extends MountSettings {
  readonly projectRoot: string;
  readonly session: SessionSettings;
  readonly findPerson: FindPerson;
  readonly routes: readonly Route[];
  readonly log: Logger;
  readonly logRequests: RequestHandler;
  /** Addresses of the proxies in front, whose word on the visitor's address is believed; false: nobody's is. */
  readonly trustProxy: string | false;
  /** `/healthz`, `/readyz`, `/metrics`. */
  readonly probes: RequestHandler;
  /** `/hooks/…`: what systems outside bring by themselves, signed and without a session. */
  readonly hooks: RequestHandler;
}

/** Express, in one visible order: headers, log, assets, hooks, language, session, person, bodies, routes, errors. */
export function createApp(settings: AppSettings): Express {
  const { session, clock, projectRoot } = settings;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', settings.trustProxy);
  app.set('query parser', 'simple');

  app.use(setUpSecurityHeaders(session.secure));
  app.use(settings.probes);
  app.use(serveAssets(join(projectRoot, 'public')));
  app.use(settings.logRequests);
  app.use(settings.hooks);
  app.use(setUpLanguage);
  app.use(setUpSession(session));
  app.use(setUpPassport(settings.findPerson));
  app.use(findPersonOf(clock));
  // A head's page of signatures is the longest form: fifty of some ten thousand characters.
  app.use(express.urlencoded({ extended: false, limit: '1mb', parameterLimit: 2000 }));

  mountRoutes(app, settings.routes, settings);
  app.use(handleNotFound(settings));
  app.use(handleErrors(settings, settings.log));
  return app;
}
