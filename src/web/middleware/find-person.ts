import type { RequestHandler } from 'express';
import type { SessionData } from 'express-session';
import type { Person } from '../../domain/access/person';
import { needsSecondFactor } from '../../domain/access/second-factor';
import type { Clock } from '../../kernel/clock';
import { requestState } from './request-state';
import type { KnownPerson } from './set-up-session';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Longest pause and longest life of a session, by kind of person (the office works with other people's data). */
const LIMITS = {
  citizen: { idle: 60 * MINUTE, total: 24 * HOUR },
  staff: { idle: 30 * MINUTE, total: 12 * HOUR },
} satisfies Record<Person['kind'], { idle: number; total: number }>;

/** What a session says of its login, instants in ms. */
type SessionTimes = Pick<SessionData, 'loggedInAt' | 'seenAt' | 'secondFactor'>;

export type FindPerson = (accountId: string) => Promise<KnownPerson | undefined>;

/**
 * Says who is logged in, unless the session has lasted or rested too long, or was opened by a password alone where the
 * role asks for more: also when the person got that role only afterwards. The account was read for this very request, so
 * that a suspension works at once; the session is written at most once a minute.
 */
export function findPersonOf(clock: Clock): RequestHandler {
  return (request, _response, next) => {
    const known = request.user?.known;
    if (known === undefined) return next();
    const now = clock.now().getTime();
    if (lacksFactor(known, request.session) || hasEnded(known, request.session, now)) {
      delete request.session.passport;
      return next();
    }
    if (now - (request.session.seenAt ?? 0) > MINUTE) request.session.seenAt = now;
    requestState(request).person = known.person;
    next();
  };
}

function lacksFactor({ person }: KnownPerson, { secondFactor = false }: SessionTimes): boolean {
  return needsSecondFactor(person) && !secondFactor;
}

function hasEnded(known: KnownPerson, { loggedInAt = 0, seenAt = 0 }: SessionTimes, now: number): boolean {
  const limits = LIMITS[known.person.kind];
  return (
    now - seenAt > limits.idle ||
    now - loggedInAt > limits.total ||
    loggedInAt < known.sessionsSince.getTime()
  );
}
