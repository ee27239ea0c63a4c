import type { OneTimePasswordRepository } from '../../data/one-time-passwords';
import { oneTimePasswordEnd } from '../../domain/identity/one-time-password';
import type { Clock } from '../../kernel/clock';
import { type SecondFactorStep, secondFactorStep } from './second-factor-step';

/**
 * What somebody owes after a right password: nothing, a second factor, or first a password of their own. With
 * `password-expired` they owe that too, but what was handed out has lain too long.
 */
export type LoginStep = SecondFactorStep | 'password' | 'password-expired';

type Deps = Parameters<typeof secondFactorStep>[0] & {
  readonly oneTimePasswords: Pick<OneTimePasswordRepository, 'find'>;
  readonly clock: Clock;
};

/** Says how a login goes on. */
export function loginStep(deps: Deps) {
  const { oneTimePasswords, clock } = deps;
  const factorStep = secondFactorStep(deps);
  return async (accountId: string): Promise<LoginStep> => {
    const owed = await oneTimePasswords.find(accountId);
    if (owed === undefined) return factorStep(accountId);
    return clock.now() < oneTimePasswordEnd(owed.handedOutAt) ? 'password' : 'password-expired';
  };
}
