import type { PasswordHasher } from '../../adapters/password/port';
import type { AccountRepository, LoginAccount } from '../../data/accounts';
import type { Throttle } from '../../data/throttle';
import { typedOneTimePassword } from '../../domain/identity/one-time-password';
import { spendTries } from './spend-tries';

/** What somebody types to get in. */
export interface LoginInput {
  readonly kind: LoginAccount['kind'];
  /** IIN of a citizen, work login of staff. */
  readonly login: string;
  readonly password: string;
  /** Address of the client, for the throttle. */
  readonly address: string;
}

interface Deps {
  readonly accounts: Pick<AccountRepository, 'findLogin' | 'replaceHash'>;
  readonly passwords: PasswordHasher;
  readonly throttle: Throttle;
}

/**
 * Checks a login. Gives the id of the account, or undefined: an unknown login, a wrong password, a suspended account and
 * the door of the others take the same time and look the same.
 * @throws DomainError `too-many-requests`, `password-check-busy`
 */
export function logIn({ accounts, passwords, throttle }: Deps) {
  return async ({ kind, login, password, address }: LoginInput): Promise<string | undefined> => {
    const pair = `${login} ${address}`;
    await spendTries(throttle, { 'login-pair': pair, 'login-account': login, 'login-address': address });
    const account = await accounts.findLogin(login);
    const typed = asHashed(account, password);
    const check = await passwords.check(account?.passwordHash, typed);
    if (account === undefined || check === 'wrong' || account.status !== 'active' || account.kind !== kind) {
      return undefined;
    }
    await Promise.all([throttle.forget('login-pair', pair), throttle.forget('login-account', login)]);
    if (check === 'outdated')
      await accounts.replaceHash(account.id, account.passwordHash, await passwords.hash(typed));
    return account.id;
  };
}

/** A handed-out password is typed in whichever case and groups; one's own counts to the letter. */
function asHashed(account: LoginAccount | undefined, typed: string): string {
  return account?.owesPassword === true ? typedOneTimePassword(typed) : typed;
}
