import type { Secrets } from '../../adapters/secrets/port';
import type { SecondFactorRepository } from '../../data/second-factors';
import type { Throttle } from '../../data/throttle';
import type { HeldLogin } from '../../domain/identity/held-login';
import { findOneTimeCode } from '../../domain/identity/one-time-code';
import { isHeld, type HeldDeps } from './is-held';
import { newRecoveryCodes } from './new-recovery-codes';
import { secondFactorScope } from './second-factor-scope';
import { spendTries } from './spend-tries';
import { findTotpStep } from './totp';

/** `expired` also when the account got a second factor elsewhere in the meantime. */
export type ConfirmedEnrolment =
  | { readonly kind: 'enrolled'; readonly codes: readonly string[] }
  | { readonly kind: 'malformed' | 'wrong' | 'expired' };

interface Deps extends HeldDeps {
  readonly secondFactors: Pick<SecondFactorRepository, 'insert'>;
  readonly secrets: Pick<Secrets, 'open' | 'newToken' | 'hash'>;
  readonly throttle: Throttle;
}

/**
 * Keeps a second factor once a right code has proved that the app has its secret. The code is used up by that.
 * @throws DomainError `too-many-requests`
 */
export function confirmEnrolment(deps: Deps) {
  const { secondFactors, secrets, throttle, clock } = deps;
  return async (held: HeldLogin, sealedSecret: string, typed: string): Promise<ConfirmedEnrolment> => {
    if (!(await isHeld(deps, held))) return { kind: 'expired' };
    const { accountId } = held;
    const code = findOneTimeCode(typed);
    if (code === undefined) return { kind: 'malformed' };
    await spendTries(throttle, { 'second-factor-account': accountId });
    const at = clock.now();
    const secret = secrets.open(secondFactorScope('secret', accountId), sealedSecret);
    const step = findTotpStep(secret, code, at);
    if (step === undefined) return { kind: 'wrong' };
    const { codes, hashes } = newRecoveryCodes(secrets, accountId);
    const factor = { accountId, sealedSecret, step, codeHashes: hashes, at };
    if (!(await secondFactors.insert(factor))) return { kind: 'expired' };
    await throttle.forget('second-factor-account', accountId);
    return { kind: 'enrolled', codes };
  };
}
