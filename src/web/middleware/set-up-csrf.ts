import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (request) => {
    const body: unknown = request.body;
    return body !== null && typeof body === 'object' && '_csrf' in body ? String(body._csrf) : undefined;
  },
});

/** The token of this session, for every form; makes a session when there is none. */
export function csrfToken(request: Request): string {
  return generateToken(request);
}

/** Whether a form carries the token of its own session. Called after the body was read. */
export function hasCsrfToken(request: Request): boolean {
  return isRequestValid(request);
}
