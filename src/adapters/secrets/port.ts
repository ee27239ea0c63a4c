/** Unguessable codes, and the only form in which they may be kept. */
export interface Secrets {
  /** A one-time code of six digits, leading zeros included. */
  newCode(): string;
  /** Ten capital letters that are not mistaken for one another (more than 44 bits). */
  newToken(): string;
  /**
   * The keyed hash of a code or token, in hex. `scope` names what the code is good for (an application, a login):
   * the code of one scope never fits another.
   */
  hash(scope: string, secret: string): string;
  /** Whether a code belongs to a kept hash; takes the same time whatever the answer. */
  matches(scope: string, secret: string, keptHash: string): boolean;
  /**
   * Encrypts what must be read again, so that the database alone tells nothing. `scope` names whose it is: what was
   * sealed for one cannot be opened for another.
   */
  seal(scope: string, secret: string): string;
  /** What was sealed. @throws Error when it was changed, or sealed for another scope or with another key. */
  open(scope: string, sealed: string): string;
}
