import type { Request } from 'express';

/** The pattern of the route that a request met, e.g. `/ru/apply/:draftId`; never the address itself. */
export function routePath(request: Request): string | undefined {
  const route: unknown = request.route;
  if (route === null || typeof route !== 'object' || !('path' in route)) return undefined;
  const path: unknown = Array.isArray(route.path) ? route.path[0] : route.path;
  return typeof path === 'string' ? path : undefined;
}
