import type { Secrets } from '../../adapters/secrets/port';
import type { SecondFactorRepository } from '../../data/second-factors';
import type { Throttle } from '../../data/throttle';
import { findOneTimeCode } from '../../domain/identity/one-time-code';
import type { Clock } from '../../kernel/clock';
import { secondFactorScope } from './second-factor-scope';
import { spendTries } from './spend-tries';
import { findTotpStep } from './totp';

/** What is wrong with a code: not six digits, not of this moment, or used already. */
export type CodeFlaw = 'malformed' | 'wrong' | 'used';

export interface CheckCodeDeps {
  readonly secondFactors: Pick<SecondFactorRepository, 'findAccount' | 'useStep'>;
  readonly secrets: Pick<Secrets, 'open'>;
  readonly throttle: Throttle;
  readonly clock: Clock;
}

/**
 * Checks the code of somebody's authenticator app and uses it up; undefined: nothing is wrong.
 * @throws DomainError `too-many-requests`
 */
export function checkCode({ secondFactors, secrets, throttle, clock }: CheckCodeDeps) {
  return async (accountId: string, typed: string): Promise<CodeFlaw | undefined> => {
    const code = findOneTimeCode(typed);
    if (code === undefined) return 'malformed';
    await spendTries(throttle, { 'second-factor-account': accountId });
    const sealed = (await secondFactors.findAccount(accountId))?.sealedSecret ?? null;
    if (sealed === null) return 'wrong';
    const secret = secrets.open(secondFactorScope('secret', accountId), sealed);
    const step = findTotpStep(secret, code, clock.now());
    if (step === undefined) return 'wrong';
    if (!(await secondFactors.useStep(accountId, sealed, step))) return 'used';
    await throttle.forget('second-factor-account', accountId);
    return undefined;
  };
}
