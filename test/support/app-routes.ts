import { readConfig } from '../../src/config/env';
import { projectRoot } from '../../src/config/project-root';
import { createContainer } from '../../src/container';
import type { Route } from '../../src/web/route';

/** Every route of the portal in demo mode, as the container makes them. Nothing is asked of a database. */
export function portalRoutes(): readonly Route[] {
  const config = readConfig({ DATABASE_URL: 'postgres://nobody@localhost/none', LOG_LEVEL: 'silent' });
  return createContainer(config, projectRoot, { url: 'http://localhost', key: 'none' }).appSettings.routes;
}

/** How a route finds its addresses: each parameter is one part, which is never empty. */
export function patternOf({ path }: Pick<Route, 'path'>): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^${parts.join('/')}$`);
}

/** An address that a route is meant for, with a value in each parameter that stands nowhere else. */
export function exampleOf({ path }: Pick<Route, 'path'>): string {
  return path.replaceAll(/:\w+/g, 'x1');
}
