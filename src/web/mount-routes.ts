import { type Express, type Request, type RequestHandler, type Response, Router } from 'express';
import { mayEnter } from '../domain/access/permission';
import type { Clock } from '../kernel/clock';
import { LANGUAGES } from '../kernel/language';
import { DomainError } from '../kernel/domain-error';
import { readUpload, removeUploads } from './middleware/read-upload';
import { hasCsrfToken } from './middleware/set-up-csrf';
import { requestState } from './middleware/request-state';
import { requestContext } from './request-context';
import { homePlace } from './navigation';
import type { Route } from './route';
import { sendReply, type ReplySettings } from './send-reply';
import { findWantedPage } from './wanted-page';

/** What the routes need beside themselves. */
export interface MountSettings extends ReplySettings {
  /** Folder for uploads on their way; emptied after each request. */
  readonly uploadFolder: string;
  readonly clock: Clock;
}

/** What else is asked for finds nothing: a router of its own would list its methods. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/**
 * Gives each route to Express: permission first, then the body, then the token of the form, then the handler. Each area of
 * the portal has a router of its own, so that a request is not held against the routes of all the others.
 */
export function mountRoutes(app: Express, routes: readonly Route[], settings: MountSettings): void {
  const areas = new Map<string, Router>();
  for (const route of routes) {
    const handlers = chain(route, settings);
    for (const address of addressesOf(route)) {
      const area = areaOf(address);
      const router = areas.get(area) ?? Router();
      areas.set(area, router);
      router[route.method](address, ...handlers);
    }
  }
  app.use((request, response, next) => {
    const router = METHODS.has(request.method) ? areas.get(areaOf(request.path)) : undefined;
    if (router === undefined) next();
    else router(request, response, next);
  });
}

/** The first two parts of an address, the language and what follows it, which Express takes in any case of letters. */
function areaOf(address: string): string {
  const [, first = '', second = ''] = address.toLowerCase().split('/', 3);
  return `${first}/${second}`;
}

/** Pages stand under each language; open data has none, and the demonstration's tools are found without one as well. */
function addressesOf({ path }: Route): string[] {
  if (path.startsWith('/api/')) return [path];
  const localized = LANGUAGES.map((language) => `/${language}${path}`);
  return path.startsWith('/dev/') ? [path, ...localized] : localized;
}

function chain(route: Route, settings: MountSettings): RequestHandler[] {
  const checks: RequestHandler[] = [enter(route)];
  if (route.body === 'upload') checks.push(readUpload(settings.uploadFolder));
  if (route.method === 'post') checks.push(demandToken);
  return [...checks, answer(route, settings)];
}

function enter(route: Route): RequestHandler {
  return (request, response, next) => {
    const { person, language } = requestState(request);
    if (mayEnter(route.permission, person)) return next();
    if (person !== null && route.permission === 'guest') return response.redirect(303, homeOf(request));
    if (person === null) return response.redirect(303, loginPage(route, language, request));
    throw new DomainError('forbidden');
  };
}

function homeOf(request: Request): string {
  const { person, language } = requestState(request);
  return `/${language}${homePlace(person)}`;
}

function loginPage(route: Route, language: string, request: Request): string {
  const area = /^\/(office|admin)/.test(route.path) ? '/office/login' : '/login';
  const wanted = findWantedPage(request);
  return `/${language}${area}${wanted === null ? '' : `?return=${encodeURIComponent(wanted)}`}`;
}

const demandToken: RequestHandler = (request, _response, next) => {
  if (!hasCsrfToken(request)) throw new DomainError('form-expired');
  next();
};

function answer(route: Route, settings: MountSettings): RequestHandler {
  return async (request: Request, response: Response) => {
    try {
      await sendReply(
        request,
        response,
        await route.handler(requestContext(request, settings.clock)),
        settings,
      );
    } finally {
      await removeUploads(request);
    }
  };
}
