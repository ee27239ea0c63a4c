import type { Knex } from 'knex';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** One limit: `points` tries in `seconds`; with `longest`, each time it is reached the pause doubles up to that many. */
interface Limit {
  readonly points: number;
  readonly seconds: number;
  readonly longest?: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LIMITS = {
  /** Failed logins of one login from one address. */
  'login-pair': { points: 5, seconds: MINUTE, longest: HOUR },
  /** Failed logins of one login in a row, from wherever. */
  'login-account': { points: 100, seconds: DAY },
  /** Logins from one address: a whole office may sit behind it. */
  'login-address': { points: 50, seconds: MINUTE },
  /** Wrong codes of one person's authenticator app. */
  'second-factor-account': { points: 5, seconds: MINUTE, longest: HOUR },
  /** Wrong recovery codes of one person. */
  'recovery-code-account': { points: 5, seconds: 5 * MINUTE, longest: DAY },
  /** Codes sent to one person. */
  'signing-code': { points: 10, seconds: HOUR },
  /** Codes for digital documents of one person. */
  'digital-document': { points: 5, seconds: HOUR },
  /** Electronic signatures that one person sent to be looked at: each asks systems of the state. */
  signature: { points: 20, seconds: 10 * MINUTE },
  /** Presses of one head that sign decisions by key: one press may sign a page of them. */
  'decision-signature': { points: 60, seconds: 10 * MINUTE },
  /** Links and numbers of waiting drafts that one person tried. */
  'handover-account': { points: 20, seconds: 10 * MINUTE },
  /** Requests for information about benefits of one person: each asks registries. */
  'information-request': { points: 10, seconds: HOUR },
  /** Questions to registries for the drafts of one citizen: a large family needs dozens, whoever tries out numbers hundreds. */
  'draft-questions': { points: 200, seconds: DAY },
  /** Codes sent to the phone of one offer. */
  'offer-code': { points: 5, seconds: HOUR },
  /** Links of offers that one address tried: behind an operator of phones many share one. */
  'offer-link-address': { points: 60, seconds: 10 * MINUTE },
  /** Numbers that one address had checked in public. */
  'look-up-address': { points: 30, seconds: MINUTE },
  /** Looks at all outside systems that one administrator asked for. */
  'system-check': { points: 6, seconds: MINUTE },
  /** What an operator brings by HTTP: receipts come in bursts. */
  'hook-address': { points: 1_200, seconds: MINUTE },
  /** Requests of one address that claim to be an operator's and are not. */
  'hook-forged': { points: 20, seconds: MINUTE },
  /** Registrations from one address. */
  'registration-address': { points: 20, seconds: HOUR },
} satisfies Record<string, Limit>;

export type ThrottleLimit = keyof typeof LIMITS;

/** Limits on how often something may be tried, shared by all processes. */
export interface Throttle {
  /** Spends one try of `subject`. Gives the seconds to wait before the next one: 0 when this try is allowed. */
  spend(limit: ThrottleLimit, subject: string): Promise<number>;
  /** Gives all tries back, as after a right password. */
  forget(limit: ThrottleLimit, subject: string): Promise<void>;
  /** Throws away what limits nobody any more. Gives how many rows there were. */
  sweep(now: Date): Promise<number>;
}

/**
 * Throttles kept in the table `rate_limits`. A try is spent before it is looked at, so that parallel tries cannot slip
 * through together.
 * @param hashKey keyed hash of a limit and its subject: no login or address is kept in the clear.
 */
export function createThrottle(knex: Knex, hashKey: (limit: string, subject: string) => string): Throttle {
  const limiters = new Map<ThrottleLimit, RateLimiterPostgres>();
  const levels = limiterOf(knex, { points: Number.MAX_SAFE_INTEGER, seconds: DAY });

  function of(limit: ThrottleLimit): RateLimiterPostgres {
    const known = limiters.get(limit) ?? limiterOf(knex, LIMITS[limit]);
    limiters.set(limit, known);
    return known;
  }

  return {
    async spend(limit, subject) {
      const key = `${limit}:${hashKey(limit, subject)}`;
      const { points, seconds, longest }: Limit = LIMITS[limit];
      const spent = await consume(of(limit), key);
      if (spent.consumedPoints <= points) return 0;
      if (longest === undefined || spent.consumedPoints > points + 1) return secondsOf(spent);
      const { consumedPoints: level } = await levels.penalty(`${key}:level`);
      const pause = Math.min(seconds * 2 ** (level - 1), longest);
      await of(limit).block(key, pause);
      return pause;
    },

    async forget(limit, subject) {
      const key = `${limit}:${hashKey(limit, subject)}`;
      await Promise.all([of(limit).delete(key), levels.delete(`${key}:level`)]);
    },

    sweep: (now) => knex('rate_limits').where('expire', '<', now.getTime()).delete(),
  };
}

function limiterOf(knex: Knex, { points, seconds }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: knex,
    storeType: 'knex',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: '',
    // Every limit of every process would sweep by a clock of its own, also after its database was closed: a job does it.
    clearExpiredByTimeout: false,
    points,
    duration: seconds,
  });
}

/** The library rejects with the same kind of result when nothing is left. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (problem) {
    if (problem instanceof RateLimiterRes) return problem;
    throw problem;
  }
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
