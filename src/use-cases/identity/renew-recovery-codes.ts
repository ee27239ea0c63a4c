import type { Secrets } from '../../adapters/secrets/port';
import type { SecondFactorRepository } from '../../data/second-factors';
import type { Person } from '../../domain/access/person';
import { findOneTimeCode } from '../../domain/identity/one-time-code';
import { DomainError } from '../../kernel/domain-error';
import type { ConfirmPassword } from '../office/confirm-password';
import { checkCode, type CheckCodeDeps, type CodeFlaw } from './check-code';
import { newRecoveryCodes } from './new-recovery-codes';

/** What somebody proves themselves with once more. */
export interface RenewalInput {
  readonly password: string;
  readonly code: string;
}

export type RenewedCodes =
  | { readonly kind: 'renewed'; readonly codes: readonly string[] }
  | { readonly kind: CodeFlaw | 'wrong-password' };

interface Deps extends CheckCodeDeps {
  readonly secondFactors: CheckCodeDeps['secondFactors'] &
    Pick<SecondFactorRepository, 'replaceRecoveryCodes'>;
  readonly secrets: CheckCodeDeps['secrets'] & Pick<Secrets, 'newToken' | 'hash'>;
  readonly confirmPassword: ConfirmPassword;
}

/**
 * Makes ten new recovery codes; the former ones are worth nothing from then on. A code that is no code is refused before
 * the password is looked at, and a wrong password does not use the code up.
 * @throws DomainError `too-many-requests`, `password-check-busy`
 */
export function renewRecoveryCodes(deps: Deps) {
  const check = checkCode(deps);
  return async (person: Person, { password, code }: RenewalInput): Promise<RenewedCodes> => {
    const { accountId } = person;
    if (findOneTimeCode(code) === undefined) return { kind: 'malformed' };
    try {
      await deps.confirmPassword(person, password);
    } catch (problem) {
      if (problem instanceof DomainError && problem.code === 'wrong-password')
        return { kind: 'wrong-password' };
      throw problem;
    }
    const flaw = await check(accountId, code);
    if (flaw !== undefined) return { kind: flaw };
    const { codes, hashes } = newRecoveryCodes(deps.secrets, accountId);
    await deps.secondFactors.replaceRecoveryCodes(accountId, hashes, deps.clock.now());
    return { kind: 'renewed', codes };
  };
}
