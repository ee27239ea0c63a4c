/** Control and format characters; a line break is one and stays. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;

/**
 * A typed text as it is kept: composed letters (so that й typed in two ways is one letter), no invisible characters that
 * could turn a printed line around, single spaces, no spaces at the ends. Line breaks stay.
 */
export function cleanText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
