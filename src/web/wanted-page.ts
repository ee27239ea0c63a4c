import type { Request } from 'express';

/**
 * The page to come back to after logging in: the one asked for; for a form that was sent when the session had ended, the
 * page it stood on, so that whoever wrote long finds the way back. Null when that is not known or is no page of ours.
 */
export function findWantedPage(request: Pick<Request, 'method' | 'originalUrl' | 'headers'>): string | null {
  if (request.method === 'GET') return request.originalUrl;
  const { host, referer } = request.headers;
  if (referer === undefined || !URL.canParse(referer)) return null;
  const page = new URL(referer);
  return page.host === host ? `${page.pathname}${page.search}` : null;
}
