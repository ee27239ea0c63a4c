import { inGroups } from './in-groups';

const HOUR = 3_600_000;

/** How long a password that was handed out may be replaced by the person's own, ms: it is handed over on the same day. */
export const ONE_TIME_PASSWORD_LIFE = 24 * HOUR;

/** How long the portal waits for the person's own password after the handed-out one, ms. */
export const PATIENCE_FOR_OWN_PASSWORD = HOUR / 4;

const GROUP = 5;

/** Instant from which a password that was handed out is worth nothing. */
export function oneTimePasswordEnd(handedOutAt: Date): Date {
  return new Date(handedOutAt.getTime() + ONE_TIME_PASSWORD_LIFE);
}

/** A password as an administrator hands it out: capital letters in groups. */
export function printedOneTimePassword(letters: string): string {
  return inGroups(letters, GROUP, '-');
}

/** The letters of a password that was handed out, in whichever case and groups somebody types them. */
export function typedOneTimePassword(typed: string): string {
  return typed.replace(/[\s-]/gu, '').toUpperCase();
}
