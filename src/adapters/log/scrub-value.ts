import { scrubText } from './scrub-text';

const HIDDEN = '[hidden]';
const HIDDEN_NAMES = ['iin', 'phone', 'token', 'password', 'cookie', 'authorization', 'secret', 'otp'];
const CODE_NAMES = new Set(['code', 'onetimecode', 'smscode', 'verificationcode', 'confirmationcode']);
const TWELVE_DIGITS_FROM = 100_000_000_000;

/** A JSON value with everything sensitive hidden: by the name it stands under, and inside texts. */
export function scrubValue(value: unknown): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'number') return isTwelveDigits(value) ? '[iin]' : value;
  if (Array.isArray(value)) return value.map(scrubValue);
  if (typeof value !== 'object' || value === null) return value;
  const isError = 'stack' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      scrubText(name),
      isHidden(name, inner, isError) ? HIDDEN : scrubValue(inner),
    ]),
  );
}

function isHidden(name: string, value: unknown, isError: boolean): boolean {
  if (value === null || value === undefined) return false;
  const plain = name
    .toLowerCase()
    .replace(/[-_\s]/g, '')
    .replace(/s$/, '');
  if (CODE_NAMES.has(plain)) return !isError || isSixDigits(value);
  return HIDDEN_NAMES.some((hidden) => plain.endsWith(hidden));
}

/** Errors have a code of their own (ECONNREFUSED, 23505), which is what the journal is for. One-time codes have six digits. */
function isSixDigits(value: unknown): boolean {
  return /^\d{6}$/.test(String(value));
}

function isTwelveDigits(value: number): boolean {
  return Number.isInteger(value) && value >= TWELVE_DIGITS_FROM && value < 10 * TWELVE_DIGITS_FROM;
}
