import { type Checked, right, wrong } from './checked';
import { typed } from './line';

const NO_BREAK_SPACE = '\u00a0';

/**
 * Reads a number typed by hand: digits with spaces between thousands and a comma or a dot before the fraction. Gives it with
 * a dot and without spaces; leading zeros stay, because some numbers are codes. Codes: `.negative`, `.format`, `.too-big`.
 */
export function checkDecimal(
  raw: unknown,
  prefix: string,
  limits: { readonly digits: number; readonly fraction: number },
): Checked<string> {
  const bare = typed(raw).replace(/\s/g, '').replace(',', '.');
  if (/^[-−–]\d/.test(bare)) return wrong(`${prefix}.negative`);
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(bare);
  const [, whole = '', fraction = ''] = parts ?? [];
  if (parts === null || fraction.length > limits.fraction) return wrong(`${prefix}.format`);
  if (whole.length > limits.digits) return wrong(`${prefix}.too-big`, { limit: limits.digits });
  return right(bare);
}

/** A number as it is read in both languages: `1 190`, `0,5` (no-break spaces, comma). */
export function formatDecimal(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
