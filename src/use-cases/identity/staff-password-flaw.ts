import { PASSWORD_LENGTH, passwordFlaw, type PasswordFlaw } from './password-flaw';

/**
 * Shortest and longest password of staff, in characters. For most of them it is the only factor, and it opens other
 * people's data: the fifteen that NIST SP 800-63B-4 asks for then. It is the same for all roles, for a role changes and
 * the password stays.
 */
export const STAFF_PASSWORD_LENGTH = { ...PASSWORD_LENGTH, least: 15 } as const;

/** What is wrong with the new password of a member of staff; `handed-out`: it is the one that they were given. */
export type StaffPasswordFlaw = PasswordFlaw | 'own-login' | 'handed-out';

/** A shorter login is part of too many words. */
const SHORTEST_LOGIN_LOOKED_FOR = 4;

/** Judges a password by the rules for everybody, a greater length, and the work login. Undefined: nothing is wrong. */
export function staffPasswordFlaw(
  password: string,
  login: string,
): Exclude<StaffPasswordFlaw, 'handed-out'> | undefined {
  const flaw = passwordFlaw(password, { iin: '', phone: '' }, STAFF_PASSWORD_LENGTH.least);
  if (flaw !== undefined) return flaw;
  const hasLogin = login.length >= SHORTEST_LOGIN_LOOKED_FOR && password.toLowerCase().includes(login);
  return hasLogin ? 'own-login' : undefined;
}
