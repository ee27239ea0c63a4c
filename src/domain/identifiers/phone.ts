/** What is wrong with a typed number: other signs than a number has, wrong length, or not a mobile number. */
export type PhoneProblem = 'characters' | 'length' | 'not-mobile';

export type PhoneCheck =
  { readonly ok: true; readonly phone: string } | { readonly ok: false; readonly problem: PhoneProblem };

/** Signs that people put between the digits of a number. */
const SEPARATORS = /[\s().‐-―-]/g;
/** Mobile codes of Kazakhstan lie in 70x and 74x–77x; 71x and 72x are towns. */
const MOBILE = /^7[04567]\d{8}$/;

/**
 * Normalises a Kazakh mobile number to `+7XXXXXXXXXX`. Takes the usual ways of writing: `+7 701 555 01 45`,
 * `8 (701) 555-01-45`, `7015550145`.
 */
export function checkPhone(value: string): PhoneCheck {
  const bare = value.replace(SEPARATORS, '');
  if (!/^\+?\d*$/.test(bare)) return { ok: false, problem: 'characters' };
  const national = nationalPart(bare);
  if (national.length !== 10) return { ok: false, problem: 'length' };
  return MOBILE.test(national) ? { ok: true, phone: `+7${national}` } : { ok: false, problem: 'not-mobile' };
}

/** Drops the country code `+7` and the trunk prefix `8`; ten digits without either are the number itself. */
function nationalPart(bare: string): string {
  if (bare.startsWith('+7')) return bare.slice(2);
  if (bare.length === 11 && /^[78]/.test(bare)) return bare.slice(1);
  return bare.replace('+', '');
}
