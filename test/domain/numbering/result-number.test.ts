import * as fc from 'fast-check';
import { ALPHABET } from '../../../src/domain/numbering/alphabet';
import {
  normaliseResultNumber,
  randomSigns,
  resultNumber,
} from '../../../src/domain/numbering/result-number';

const randoms = fc.uint8Array({ minLength: 10, maxLength: 16 }).map(randomSigns);
const serials = fc.integer({ min: 1, max: 9_999_999 });

describe('resultNumber', () => {
  test('has a serial, a random part and a check', () => {
    expect(resultNumber(123, '7K4MQ2RTXV')).toMatch(/^000123-7K4MQ-2RTXV-[0-9A-HJKMNP-TV-Z]$/);
  });

  test('is read back however it is typed', () => {
    fc.assert(
      fc.property(serials, randoms, (serial, random) => {
        const number = resultNumber(serial, random);
        const cyrillic = number.replace(
          /[ABEKMHPCTXY]/g,
          (letter) => 'АВЕКМНРСТХУ'['ABEKMHPCTXY'.indexOf(letter)] ?? '',
        );
        const lookAlikes = number.replace(/0/g, 'o').replace(/1/g, 'l');
        for (const typed of [
          number,
          number.toLowerCase(),
          number.replace(/-/g, ' '),
          cyrillic,
          lookAlikes,
          `№${number}`,
        ]) {
          expect(normaliseResultNumber(typed)).toBe(number);
        }
      }),
    );
  });

  test('notices any single wrong sign', () => {
    fc.assert(
      fc.property(
        serials,
        randoms,
        fc.nat(30),
        fc.integer({ min: 1, max: 31 }),
        (serial, random, at, shift) => {
          const signs = resultNumber(serial, random).replace(/-/g, '');
          const place = at % signs.length;
          const wrong = ALPHABET.charAt((ALPHABET.indexOf(signs.charAt(place)) + shift) % 32);
          expect(
            normaliseResultNumber(signs.slice(0, place) + wrong + signs.slice(place + 1)),
          ).toBeUndefined();
        },
      ),
    );
  });

  test.each(['', '000123', '000123-7K4MQ-2RTXU-A', "' or 1=1 --"])('does not know %s', (typed) => {
    expect(normaliseResultNumber(typed)).toBeUndefined();
  });

  test('refuses bad parts', () => {
    expect(() => resultNumber(0, '7K4MQ2RTXV')).toThrow(RangeError);
    expect(() => resultNumber(1, '7K4MQ2RTX')).toThrow(RangeError);
    expect(() => randomSigns(new Uint8Array(9))).toThrow(RangeError);
  });

  test('the alphabet has 32 signs and no look-alikes', () => {
    expect(new Set(ALPHABET).size).toBe(32);
    expect(ALPHABET).not.toMatch(/[ILOU]/);
  });
});
