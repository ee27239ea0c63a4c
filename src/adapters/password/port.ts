/** What a check of a password found. `outdated`: right, but hashed with older settings and to be hashed again. */
export type PasswordCheck = 'right' | 'outdated' | 'wrong';

/**
 * Password hashing, bounded to a few at once for the whole process.
 *
 * Both methods throw `DomainError('password-check-busy')` when too many already wait: better a clear answer than a
 * queue that starves everything else.
 */
export interface PasswordHasher {
  /** A hash to keep, with its own salt and settings inside. */
  hash(password: string): Promise<string>;
  /**
   * Compares a password with a kept hash. With `undefined` (no such account) it works as long as with a hash and finds
   * the password wrong, so that time does not tell who has an account.
   */
  check(storedHash: string | undefined, password: string): Promise<PasswordCheck>;
}
