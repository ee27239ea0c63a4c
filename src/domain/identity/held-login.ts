/** Somebody who gave a right password and still owes the second factor, or a password of their own. The portal knows nobody so far. */
export interface HeldLogin {
  readonly accountId: string;
  /** Instant of the password. */
  readonly at: Date;
}

const MINUTE = 60_000;

/** How long the portal waits for the second factor, ms. */
export const PATIENCE_FOR_SECOND_FACTOR = 5 * MINUTE;

/** Whether the password was given so lately (`patience`, ms) that what the person owes still counts with it. */
export function isStillHeld({ at }: HeldLogin, now: Date, patience = PATIENCE_FOR_SECOND_FACTOR): boolean {
  const waited = now.getTime() - at.getTime();
  return waited >= 0 && waited <= patience;
}
