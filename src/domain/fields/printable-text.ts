import { type Checked, right, wrong } from './checked';
import { cleanText } from './clean-text';

/** Smileys and other pictures have no letter in the fonts of paper documents. © ® ™ are printed. */
const PICTURES = /(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/**
 * Checks words that will be printed on paper. Codes: `<prefix>.too-long` {count, limit}, `<prefix>.pictures`,
 * `<prefix>.no-letters` when letters are wanted and there are none.
 */
export function checkPrintable(
  typed: string,
  prefix: string,
  limit: number,
  wanted: 'anything' | 'letters' = 'anything',
): Checked<string> {
  const text = cleanText(typed);
  const count = [...text].length;
  if (count > limit) return wrong(`${prefix}.too-long`, { count, limit });
  if (PICTURES.test(text)) return wrong(`${prefix}.pictures`);
  if (wanted === 'letters' && !/\p{L}/u.test(text)) return wrong(`${prefix}.no-letters`);
  return right(text);
}
