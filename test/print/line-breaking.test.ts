import fc from 'fast-check';
import { breakLines } from '../../src/print/line-breaking';

/** One unit a character. */
const widthOf = (piece: string): number => piece.length;

test('lines end at spaces and keep them', () => {
  expect(breakLines('бір екі үш', widthOf, 7)).toEqual(['бір екі ', 'үш']);
});

test('a no-break space never ends a line, and is drawn as a space', () => {
  expect(breakLines('дейін 31\u00a0наурыз', widthOf, 10)).toEqual(['дейін ', '31 наурыз']);
});

test('a long word ends at its joints first', () => {
  expect(breakLines('қазақша-орысша', widthOf, 10)).toEqual(['қазақша-', 'орысша']);
});

test('a word without joints ends where the line does, and the rest of the text goes on', () => {
  expect(breakLines('абвгдежз и', widthOf, 3)).toEqual(['абв', 'где', 'жз ', 'и']);
});

test('a line feed begins a line, soft hyphens vanish, nothing gives nothing', () => {
  expect(breakLines('бір\nекі', widthOf, 20)).toEqual(['бір', 'екі']);
  expect(breakLines('қа\u00adзақ', widthOf, 20)).toEqual(['қазақ']);
  expect(breakLines('', widthOf, 20)).toEqual([]);
  expect(breakLines('  ', widthOf, 20)).toEqual([]);
});

test('nothing gets lost and no line is too wide, whatever the text', () => {
  const text = fc.stringMatching(/^[а-яәғқңөұүһі\- ]{0,80}$/u);
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (words, width) => {
      const lines = breakLines(words, widthOf, width);
      expect(lines.every((line) => line.trimEnd().length <= width)).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
    }),
  );
});
