import type { IncomingMessage } from 'node:http';
import { formatViewSettings, parseViewSettings } from '../rendering/view-settings';

/** Addresses that depend on nothing but the editions and the language. A query is never among them. */
const KEPT =
  /^\/(?:(?:kk|ru)(?:\/services(?:\/[a-z0-9-]+(?:\/editions\/[a-z0-9-]+)?)?|\/about\/[a-z-]+)?|api\/services(?:\/[a-z0-9-]+\/editions\/[a-z0-9-]+)?)$/;
/** The only cookie with which a visitor is still nobody in particular. */
const ONLY_VIEW = /^(?:__Host-)?view=([a-z.]*)$/;

/**
 * Under what a request's page is kept: its address and the way in which the visitor wants to see it. Undefined for
 * anything that depends on a person: any other cookie, any query, any other method.
 */
export function findCacheKey({ method, url = '', headers }: IncomingMessage): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || !KEPT.test(url)) return undefined;
  return headers.cookie === undefined ? url : keyWithView(url, headers.cookie);
}

function keyWithView(url: string, cookie: string): string | undefined {
  const view = ONLY_VIEW.exec(cookie)?.[1];
  if (view === undefined) return undefined;
  const settings = formatViewSettings(parseViewSettings(view));
  return settings === '' ? url : `${url} ${settings}`;
}
