import type { PasswordHasher } from '../../adapters/password/port';
import type { AccountRepository } from '../../data/accounts';
import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { spendTries } from '../identity/spend-tries';

export interface ConfirmPasswordDeps {
  readonly accounts: Pick<AccountRepository, 'findPasswordHash'>;
  readonly passwords: Pick<PasswordHasher, 'check'>;
  readonly throttle: Pick<Throttle, 'spend' | 'forget'>;
}

export type ConfirmPassword = ReturnType<typeof confirmPassword>;

/**
 * Makes sure that whoever acts in a session is the person themselves, by their password.
 * @throws DomainError `wrong-password`, `too-many-requests`, `password-check-busy`
 */
export function confirmPassword({ accounts, passwords, throttle }: ConfirmPasswordDeps) {
  return async ({ accountId }: Person, password: string): Promise<void> => {
    const tries = `confirm ${accountId}`;
    await spendTries(throttle, { 'login-pair': tries });
    const check = await passwords.check(await accounts.findPasswordHash(accountId), password);
    if (check === 'wrong') throw new DomainError('wrong-password');
    await throttle.forget('login-pair', tries);
  };
}
