import type { PasswordHasher } from '../../adapters/password/port';
import type { OneTimePassword, OneTimePasswordRepository } from '../../data/one-time-passwords';
import type { HeldLogin } from '../../domain/identity/held-login';
import { isStillHeld } from '../../domain/identity/held-login';
import {
  oneTimePasswordEnd,
  PATIENCE_FOR_OWN_PASSWORD,
  typedOneTimePassword,
} from '../../domain/identity/one-time-password';
import type { Clock } from '../../kernel/clock';
import { type StaffPasswordFlaw, staffPasswordFlaw } from './staff-password-flaw';

/** `expired` also when somebody was first, or another password was handed out meanwhile. */
export type ChosenPassword = 'chosen' | 'expired' | StaffPasswordFlaw;

interface OwedDeps {
  readonly oneTimePasswords: Pick<OneTimePasswordRepository, 'find'>;
  readonly clock: Clock;
}

interface Deps extends OwedDeps {
  readonly oneTimePasswords: Pick<OneTimePasswordRepository, 'find' | 'replace'>;
  readonly passwords: PasswordHasher;
}

/** The work login of whoever gave a handed-out password that still counts; undefined: it must be given anew. */
export function findOwedLogin(deps: OwedDeps) {
  return async (held: HeldLogin): Promise<string | undefined> => (await findOwed(deps, held))?.login;
}

/**
 * Puts a person's own password in the place of the one that was handed out, which is used up by that. Until then nobody
 * is logged in.
 * @throws DomainError `password-check-busy`
 */
export function choosePassword(deps: Deps) {
  const { oneTimePasswords, passwords, clock } = deps;
  return async (held: HeldLogin, password: string): Promise<ChosenPassword> => {
    const owed = await findOwed(deps, held);
    if (owed === undefined) return 'expired';
    const flaw = staffPasswordFlaw(password, owed.login);
    if (flaw !== undefined) return flaw;
    const known = await passwords.check(owed.passwordHash, typedOneTimePassword(password));
    if (known !== 'wrong') return 'handed-out';
    const ownHash = await passwords.hash(password);
    const replaced = await oneTimePasswords.replace(held.accountId, owed.passwordHash, ownHash, clock.now());
    return replaced ? 'chosen' : 'expired';
  };
}

async function findOwed(
  { oneTimePasswords, clock }: OwedDeps,
  held: HeldLogin,
): Promise<OneTimePassword | undefined> {
  const now = clock.now();
  if (!isStillHeld(held, now, PATIENCE_FOR_OWN_PASSWORD)) return undefined;
  const owed = await oneTimePasswords.find(held.accountId);
  if (owed === undefined || held.at < owed.handedOutAt) return undefined;
  return now < oneTimePasswordEnd(owed.handedOutAt) ? owed : undefined;
}
