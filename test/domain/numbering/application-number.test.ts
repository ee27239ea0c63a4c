import * as fc from 'fast-check';
import {
  applicationNumber,
  findApplicationNumber,
  normaliseApplicationNumber,
} from '../../../src/domain/numbering/application-number';
import { dammDigit } from '../../../src/domain/numbering/damm';

const serials = fc.integer({ min: 1, max: 99_999_999 });

describe('applicationNumber', () => {
  test.each([
    ['2026-03-19', 4127, '2603-004127-5'],
    ['2026-12-31', 1_234_567, `2612-1234567-${dammDigit('26121234567')}`],
  ])('%s, %d', (filedOn, serial, number) => {
    expect(applicationNumber(filedOn, serial)).toBe(number);
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses the serial %d', (serial) => {
    expect(() => applicationNumber('2026-03-19', serial)).toThrow(RangeError);
  });

  test('is read back however it is typed', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const number = applicationNumber('2026-03-19', serial);
        for (const typed of [number, `№ ${number}`, number.replace(/-/g, ''), number.replace(/-/g, ' – ')]) {
          expect(findApplicationNumber(typed)).toEqual({ month: '2603', serial });
          expect(normaliseApplicationNumber(typed)).toBe(number);
        }
      }),
    );
  });

  test.each(['', '2603-004127-6', '2613-004127-5', '2603-000000-6', '2603-4127-5', 'abcd', '2603-004127'])(
    'does not know %s',
    (typed) => {
      expect(findApplicationNumber(typed)).toBeUndefined();
      expect(normaliseApplicationNumber(typed)).toBeUndefined();
    },
  );

  test('notices a wrong digit and two neighbours swapped', () => {
    fc.assert(
      fc.property(serials, fc.nat(10), fc.integer({ min: 1, max: 9 }), (serial, at, shift) => {
        const digits = applicationNumber('2026-03-19', serial).replace(/-/g, '');
        const place = at % (digits.length - 1);
        const [first = '', second = ''] = [digits[place], digits[place + 1]];
        const wrong = digits.slice(0, place) + String((Number(first) + shift) % 10) + digits.slice(place + 1);
        expect(findApplicationNumber(wrong)).toBeUndefined();
        const swapped = digits.slice(0, place) + second + first + digits.slice(place + 2);
        if (first !== second) expect(findApplicationNumber(swapped)).toBeUndefined();
      }),
    );
  });
});

describe('dammDigit', () => {
  test('the published example 572 → 4', () => {
    expect(dammDigit('572')).toBe('4');
    expect(dammDigit('5724')).toBe('0');
  });
});
