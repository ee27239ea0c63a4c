import { z } from 'zod';

/** A whole number between two bounds, both allowed. */
export function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
}

/** A switch: `on` or `off`. */
export function onOff() {
  return z.enum(['on', 'off'], 'must be on or off').transform((value) => value === 'on');
}

/** An address with one of the given protocols, without a slash at its end. */
export function address(...protocols: readonly string[]) {
  const message = `must be an address that begins with ${protocols.map((name) => `${name}://`).join(' or ')}`;
  return z
    .string()
    .refine(
      (value) => protocols.some((name) => value.startsWith(`${name}://`)) && URL.canParse(value),
      message,
    )
    .transform((value) => value.replace(/\/+$/, ''));
}
