import fc from 'fast-check';
import { cleanText } from '../../../src/domain/fields/clean-text';

const SIGNS = [
  'а',
  'и\u0306',
  'z',
  '1',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u0007',
];
const untidy = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join(''));

describe('a typed text as it is kept', () => {
  it.each([
    ['Абай көшесі 1', 'Абай көшесі 1'],
    ['  Абай   көшесі\t1 ', 'Абай көшесі 1'],
    ['и\u0306', 'й'],
    ['бір\r\n\r\n\r\n\r\nекі', 'бір\n\nекі'],
    ['бір \n екі', 'бір\nекі'],
    ['а\u202eб\u200bв', 'абв'],
    ['а\u00a0б', 'а б'],
    ['\u200b', ''],
  ])('%j becomes %j', (sent, kept) => {
    expect(cleanText(sent)).toBe(kept);
  });

  it('has single spaces, no spaces at the ends of its lines, and nothing that cannot be seen', () => {
    fc.assert(
      fc.property(untidy, (text) => {
        const kept = cleanText(text);
        expect(kept).not.toMatch(/ {2}|^\s|\s$| \n|\n |\n{3}|[^\S \n]|(?!\n)[\p{Cc}\p{Cf}]/u);
        expect(kept).toBe(kept.normalize('NFC'));
        expect(kept.replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s|[\p{Cc}\p{Cf}]/gu, ''));
      }),
    );
  });
});
