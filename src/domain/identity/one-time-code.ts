/** A code as an authenticator app shows it: often in two groups of three. */
const CODE = /^\d{6}$/;

/** The six digits of a code as somebody typed it, without spaces and hyphens; undefined for anything else. */
export function findOneTimeCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/gu, '');
  return CODE.test(digits) ? digits : undefined;
}
