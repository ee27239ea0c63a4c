import type { Request } from 'express';
import type { Clock } from '../kernel/clock';
import { requestState } from './middleware/request-state';
import { csrfToken } from './middleware/set-up-csrf';
import type { SessionAccess } from './route';

/**
 * The session of a request as handlers may use it. Whoever logs in gets the token of their forms at once: if the first page
 * gave it, of two pages opened together each would give one, and the form of the slower would no longer be taken.
 */
export function sessionAccess(request: Request, clock: Clock): SessionAccess {
  return {
    authenticate: (verify) => requestState(request).authenticate(verify),
    logIn: async (accountId) => {
      await asPromise((done) => request.logIn({ accountId }, done));
      const now = clock.now().getTime();
      Object.assign(request.session, { loggedInAt: now, seenAt: now });
      csrfToken(request);
    },
    ...heldLogins(request, clock),
    logOut: () => asPromise((done) => request.logout(done)),
    notice: (text) => {
      request.session.notice = text;
    },
    get: (key) => request.session.values?.[key] ?? null,
    set: (key, value) => {
      request.session.values = { ...request.session.values, [key]: value };
    },
  };
}

/** The session's life counts from the password: what ends sessions in between ends this one as well. */
function heldLogins(
  request: Request,
  clock: Clock,
): Pick<SessionAccess, 'holdLogin' | 'findHeldLogin' | 'completeLogin'> {
  return {
    holdLogin: async (accountId) => {
      await asPromise((done) => request.session.regenerate(done));
      request.session.heldLogin = { accountId, at: clock.now().getTime() };
    },
    findHeldLogin: () => {
      const held = request.session.heldLogin;
      return held && { accountId: held.accountId, at: new Date(held.at) };
    },
    completeLogin: async ({ accountId, at }) => {
      await asPromise((done) => request.logIn({ accountId }, done));
      const times = { loggedInAt: at.getTime(), seenAt: clock.now().getTime() };
      Object.assign(request.session, { ...times, secondFactor: true });
      csrfToken(request);
    },
  };
}

function asPromise(act: (done: (problem: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((problem) => {
      if (problem === undefined || problem === null) resolve();
      else reject(problem instanceof Error ? problem : new Error('The session could not be renewed'));
    });
  });
}
