import { dammDigit } from './damm';

/** A number of an application in its parts: `month` is the year and month of filing as `YYMM`. */
export interface ApplicationNumber {
  readonly month: string;
  readonly serial: number;
}

const MINIMUM_SERIAL_DIGITS = 6;
const SHAPE = /^(\d{2}(?:0[1-9]|1[0-2]))(\d{6,12})(\d)$/;

/**
 * The number under which an application lives: `YYMM-NNNNNN-C`, digits only so that it can be read over the phone. The
 * serial has at least six digits and grows beyond; the last digit is Damm's check over all the others.
 * @param filedOn the day of filing, `YYYY-MM-DD`
 * @throws RangeError when the serial is not a positive whole number
 */
export function applicationNumber(filedOn: string, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`Not a serial: ${serial}`);
  const month = filedOn.slice(2, 4) + filedOn.slice(5, 7);
  const digits = String(serial).padStart(MINIMUM_SERIAL_DIGITS, '0');
  return `${month}-${digits}-${dammDigit(month + digits)}`;
}

/** Reads a number that a person typed, with or without hyphens, spaces and `№`; undefined when it cannot be one. */
export function findApplicationNumber(typed: string): ApplicationNumber | undefined {
  const [, month, serial, check] = SHAPE.exec(bareDigits(typed)) ?? [];
  if (month === undefined || serial === undefined || dammDigit(month + serial) !== check) return undefined;
  return Number(serial) < 1 ? undefined : { month, serial: Number(serial) };
}

/** The number as it is stored and printed, from what a person typed; undefined when it cannot be one. */
export function normaliseApplicationNumber(typed: string): string | undefined {
  const [, month, serial, check] = SHAPE.exec(bareDigits(typed)) ?? [];
  return findApplicationNumber(typed) === undefined ? undefined : `${month}-${serial}-${check}`;
}

function bareDigits(typed: string): string {
  return typed.replace(/[\s№.‐-―-]/g, '');
}
