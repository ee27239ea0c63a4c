import * as fc from 'fast-check';
import { formatIban } from '../../../src/domain/identifiers/format-iban';
import { checkIban } from '../../../src/domain/identifiers/iban';

describe('checkIban', () => {
  test.each([
    ['KZ978562203105747338', 'KZ978562203105747338'],
    ['KZ86125KZT5004100100', 'KZ86125KZT5004100100'],
    ['kz86 125k zt50 0410 0100', 'KZ86125KZT5004100100'],
    ['KZ86-125К-ZТ50-0410-0100', 'KZ86125KZT5004100100'],
  ])('accepts %s', (typed, iban) => {
    expect(checkIban(typed)).toEqual({ ok: true, iban });
  });

  test.each([
    ['KZ87125KZT5004100100', 'check-digits'],
    ['DE89370400440532013000', 'country'],
    ['', 'country'],
    ['KZ86125KZT500410010', 'length'],
    ['KZ86125KZT50041001000', 'length'],
    ['KZ86A25KZT5004100100', 'characters'],
    ['KZ86125KZT500410010!', 'characters'],
  ])('rejects %s for its %s', (typed, problem) => {
    expect(checkIban(typed)).toEqual({ ok: false, problem });
  });

  test('notices any single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 19 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const right = 'KZ978562203105747338';
        const wrong = String((Number(right[place]) + shift) % 10);
        expect(checkIban(right.slice(0, place) + wrong + right.slice(place + 1)).ok).toBe(false);
      }),
    );
  });

  test('formats in groups that are read back', () => {
    expect(formatIban('KZ86125KZT5004100100')).toBe('KZ86 125K ZT50 0410 0100');
    expect(checkIban(formatIban('KZ978562203105747338')).ok).toBe(true);
  });
});
