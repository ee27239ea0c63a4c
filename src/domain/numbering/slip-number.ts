import { dammDigit } from './damm';

/** The number of a draft for a counter, from six random digits: the seventh is Damm's check over them. */
export function slipNumber(digits: string): string {
  return digits + dammDigit(digits);
}

/** A number as it was typed, with or without hyphens and spaces; undefined when it cannot be one. */
export function findSlipNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s№.‐-―-]/g, '');
  return /^\d{7}$/.test(digits) && slipNumber(digits.slice(0, -1)) === digits ? digits : undefined;
}

/** In groups, so that it can be read over a counter: `123-456-7`. */
export function writtenSlipNumber(number: string): string {
  return `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`;
}
