import type { Request } from 'express';
import type { Clock } from '../kernel/clock';
import type { SessionAccess } from './route';

/** The session of a request as handlers may use it. */
export function sessionAccess(request: Request, clock: Clock): SessionAccess {
  return {
    logIn: async (accountId) => {
      await regenerate(request);
      const now = clock.now().getTime();
      Object.assign(request.session, { accountId, loggedInAt: now, seenAt: now });
    },
    logOut: () => regenerate(request),
    notice: (text) => {
      request.session.notice = text;
    },
    get: (key) => request.session.values?.[key] ?? null,
    set: (key, value) => {
      request.session.values = { ...request.session.values, [key]: value };
    },
  };
}

/** A new identifier and an empty session: an identifier planted before login is worth nothing after it. */
function regenerate(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((problem: unknown) => {
      if (problem === undefined || problem === null) resolve();
      else reject(problem instanceof Error ? problem : new Error('The session could not be renewed'));
    });
  });
}
