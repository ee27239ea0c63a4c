/** Control and format characters; a line break is one and stays. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;

/** What there may be to mend in a composed text. Most have nothing, so they are looked at first. */
const UNTIDY = /[^\S ]| {2}|[\p{Cc}\p{Cf}]|^ | $/u;

/**
 * A typed text as it is kept: composed letters (so that й typed in two ways is one letter), no invisible characters that
 * could turn a printed line around, single spaces, no spaces at the ends. Line breaks stay.
 */
export function cleanText(typed: string): string {
  const text = typed.normalize('NFC');
  return UNTIDY.test(text) ? tidied(text) : text;
}

function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
