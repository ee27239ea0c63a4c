import type { RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import type { Person } from '../../domain/access/person';

declare module 'express-session' {
  interface SessionData {
    /** Written by Passport: the account that is logged in. */
    passport?: { readonly user?: string };
    /** Instant of login, ms: a session ends 24 hours (staff: 12) after it, however busy. */
    loggedInAt?: number;
    /** Last request, ms, kept to the minute: sessions are not written on each request. */
    seenAt?: number;
    /** Whoever logged in gave a second factor. */
    secondFactor?: boolean;
    /** A right password that waits for its second factor, and its instant, ms. It lets nobody in. */
    heldLogin?: { readonly accountId: string; readonly at: number };
    notice?: string | null;
    values?: Record<string, string | null>;
    /** Whose session it is, when that was read together with it. Never written. */
    known?: KnownPerson;
  }
}

/** A person and the instant since which their sessions count: changing a password ends the older ones, for instance. */
export interface KnownPerson {
  readonly person: Person;
  readonly sessionsSince: Date;
}

/** How sessions are kept and marked. */
export interface SessionSettings {
  readonly store: Store;
  readonly secrets: readonly string[];
  readonly secure: boolean;
}

/** Sessions in Postgres; a cookie that scripts cannot read and other sites cannot send. */
export function setUpSession({ store, secrets, secure }: SessionSettings): RequestHandler {
  return session({
    store,
    secret: [...secrets],
    name: secure ? '__Host-jardem' : 'jardem',
    resave: false,
    saveUninitialized: false,
    rolling: false,
    unset: 'destroy',
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  });
}
