import type { Secrets } from '../../adapters/secrets/port';
import type { SecondFactorRepository } from '../../data/second-factors';
import type { Throttle } from '../../data/throttle';
import type { HeldLogin } from '../../domain/identity/held-login';
import { findRecoveryCode } from '../../domain/identity/recovery-code';
import { isHeld, type HeldDeps } from './is-held';
import { secondFactorScope } from './second-factor-scope';
import { spendTries } from './spend-tries';

/** `wrong` is also a code that was used: whoever found an old list learns nothing from the answer. */
export type RecoveryOutcome =
  { readonly kind: 'passed'; readonly left: number } | { readonly kind: 'malformed' | 'wrong' | 'expired' };

interface Deps extends HeldDeps {
  readonly secondFactors: Pick<SecondFactorRepository, 'useRecoveryCode' | 'listRecoveryCodes'>;
  readonly secrets: Pick<Secrets, 'hash'>;
  readonly throttle: Throttle;
}

/**
 * Ends a login by one of the codes on paper, which is then used up.
 * @throws DomainError `too-many-requests`
 */
export function passByRecoveryCode(deps: Deps) {
  const { secondFactors, secrets, throttle, clock } = deps;
  return async (held: HeldLogin, typed: string): Promise<RecoveryOutcome> => {
    if (!(await isHeld(deps, held))) return { kind: 'expired' };
    const { accountId } = held;
    const code = findRecoveryCode(typed);
    if (code === undefined) return { kind: 'malformed' };
    await spendTries(throttle, { 'recovery-code-account': accountId });
    const hash = secrets.hash(secondFactorScope('recovery-code', accountId), code);
    if (!(await secondFactors.useRecoveryCode(accountId, hash, clock.now()))) return { kind: 'wrong' };
    await throttle.forget('recovery-code-account', accountId);
    const codes = await secondFactors.listRecoveryCodes(accountId);
    return { kind: 'passed', left: codes.filter(({ usedAt }) => usedAt === null).length };
  };
}
