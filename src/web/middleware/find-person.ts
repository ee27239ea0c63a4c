import type { RequestHandler } from 'express';
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
    const { loggedInAt = 0, seenAt = 0, secondFactor = false } = request.session;
    const now = clock.now().getTime();
    const lacksFactor = needsSecondFactor(known.person) && !secondFactor;
    if (lacksFactor || hasEnded(known, now, loggedInAt, seenAt)) {
      delete request.session.passport;
      return next();
    }
    if (now - seenAt > MINUTE) request.session.seenAt = now;
    requestState(request).person = known.person;
    next();
  };
}

function hasEnded(known: KnownPerson, now: number, loggedInAt: number, seenAt: number): boolean {
  const limits = LIMITS[known.person.kind];
  return (
    now - seenAt > limits.idle ||
    now - loggedInAt > limits.total ||
    loggedInAt < known.sessionsSince.getTime()
  );
}
