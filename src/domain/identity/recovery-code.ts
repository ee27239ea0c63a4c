import { inGroups } from './in-groups';

/** How many codes a person keeps. */
export const RECOVERY_CODES = 10;

/** So few left: time to make new ones. */
export const FEW_RECOVERY_CODES = 3;

const GROUP = 5;
const CODE = /^[A-Z]{10}$/;

/** A recovery code as it is printed: ten letters in two groups. */
export function printedRecoveryCode(code: string): string {
  return inGroups(code, GROUP, '-');
}

/** The ten letters of a recovery code as somebody typed it, in whichever case and groups; undefined for anything else. */
export function findRecoveryCode(typed: string): string | undefined {
  const letters = typed.replace(/[\s-]/gu, '').toUpperCase();
  return CODE.test(letters) ? letters : undefined;
}
