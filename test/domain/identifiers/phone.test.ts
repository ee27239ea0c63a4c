import * as fc from 'fast-check';
import { formatPhone } from '../../../src/domain/identifiers/format-phone';
import { checkPhone } from '../../../src/domain/identifiers/phone';

describe('checkPhone', () => {
  test.each([
    '+7 701 555 01 45',
    '87015550145',
    '8 (701) 555-01-45',
    '7 701 555 01 45',
    '701 555 01 45',
    '+7(701)555–01–45',
    '7015550145',
    ' +7 701 5550145 ',
  ])('normalises %s', (typed) => {
    expect(checkPhone(typed)).toEqual({ ok: true, phone: '+77015550145' });
  });

  test.each([
    ['+7 727 250 00 00', 'not-mobile'],
    ['+7 916 123 45 67', 'not-mobile'],
    ['+1 701 555 01 45', 'length'],
    ['701 555 01', 'length'],
    ['', 'length'],
    ['701 555 ab 45', 'characters'],
    ['++7 701 555 01 45', 'characters'],
  ])('rejects %s: %s', (typed, problem) => {
    expect(checkPhone(typed)).toEqual({ ok: false, problem });
  });

  test('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^7[04567]\d{8}$/), (national) => {
        const phone = `+7${national}`;
        for (const typed of [phone, `8${national}`, national, formatPhone(phone)]) {
          expect(checkPhone(typed)).toEqual({ ok: true, phone });
        }
      }),
    );
  });
});
