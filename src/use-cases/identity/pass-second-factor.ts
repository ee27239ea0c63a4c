import type { HeldLogin } from '../../domain/identity/held-login';
import { checkCode, type CheckCodeDeps, type CodeFlaw } from './check-code';
import { isHeld, type HeldDeps } from './is-held';

/**
 * Ends a login by the code of the authenticator app. `expired`: the password must be given anew. Undefined: nothing is
 * wrong, the person is in.
 * @throws DomainError `too-many-requests`
 */
export function passSecondFactor(deps: CheckCodeDeps & HeldDeps) {
  const check = checkCode(deps);
  return async (held: HeldLogin, typed: string): Promise<CodeFlaw | 'expired' | undefined> =>
    (await isHeld(deps, held)) ? check(held.accountId, typed) : 'expired';
}
