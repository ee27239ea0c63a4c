import type { Request, RequestHandler } from 'express';
import { Passport } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type { VerifyLogin } from '../route';
import type { FindPerson } from './find-person';
import { requestState } from './request-state';
import type { KnownPerson } from './set-up-session';

declare global {
  // Passport keeps whoever is logged in under this name; Express' types can only be widened through the namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface User {
      readonly accountId: string;
      /** Read with the session; absent on the request that logs in. */
      readonly known?: KnownPerson;
    }
  }
}

/**
 * Passport keeps in the session who is logged in, and finds them again on each request: with the session when that was
 * read in one statement, by itself otherwise. Logging in and out give the session a new identifier.
 */
export function setUpPassport(find: FindPerson): RequestHandler[] {
  const passport = new Passport();
  passport.serializeUser<string>((user, done) => done(null, user.accountId));
  passport.deserializeUser<string, Request>((request, accountId, done) => {
    knownBy(request, accountId, find).then((known) => done(null, known ? { accountId, known } : false), done);
  });
  const remember: RequestHandler = (request, _response, next) => {
    requestState(request).authenticate = (verify) => authenticate(passport, request, verify);
    next();
  };
  return [passport.session() as RequestHandler, remember];
}

async function knownBy(
  request: Request,
  accountId: string,
  find: FindPerson,
): Promise<KnownPerson | undefined> {
  return request.session.known ?? find(accountId);
}

/** Runs the local strategy on the form that was sent. It must be the same Passport that will log the person in. */
function authenticate(
  passport: InstanceType<typeof Passport>,
  request: Request,
  verify: VerifyLogin,
): Promise<string | undefined> {
  const strategy = new LocalStrategy(
    { usernameField: 'login', passwordField: 'password' },
    (login, password, done) => {
      verify(login, password).then(
        (accountId) => done(null, accountId === undefined ? false : { accountId }),
        done,
      );
    },
  );
  return new Promise((resolve, reject) => {
    const answer = (problem: unknown, user?: Express.User | false | null): void => {
      if (problem instanceof Error) reject(problem);
      else resolve(user ? user.accountId : undefined);
    };
    const run = passport.authenticate(strategy, { session: false }, answer) as (
      ...parameters: unknown[]
    ) => void;
    run(request, request.res, answer);
  });
}
