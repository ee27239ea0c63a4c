import * as fc from 'fast-check';
import { checkBin } from '../../../src/domain/identifiers/bin';
import { findCheckDigit } from '../../../src/domain/identifiers/check-digit';
import { checkIin } from '../../../src/domain/identifiers/iin';
import { findIinHint } from '../../../src/domain/identifiers/iin-hint';

const elevenDigits = fc.stringMatching(/^\d{11}$/);

describe('checkIin', () => {
  test.each(['900515300127', '050101500010', '851230450012', '850101300603'])('accepts %s', (iin) => {
    expect(checkIin(iin)).toEqual({ ok: true, iin });
  });

  test('forgives spaces', () => {
    expect(checkIin(' 900515 300127 ')).toEqual({ ok: true, iin: '900515300127' });
  });

  test.each([
    ['', 'length'],
    ['90051530012', 'length'],
    ['9005153001270', 'length'],
    ['90051530012x', 'digits'],
    ['٩٠٠٥١٥٣٠٠١٢٧', 'digits'],
    ['900515300128', 'check-digit'],
  ])('rejects %s for its %s', (value, problem) => {
    expect(checkIin(value)).toEqual({ ok: false, problem });
  });

  test('takes the second row of weights when the first gives ten', () => {
    expect(findCheckDigit('85010130060')).toBe(3);
  });

  test('knows numbers that are never issued', () => {
    expect(findCheckDigit('85010130069')).toBeUndefined();
    for (let last = 0; last <= 9; last++) expect(checkIin(`85010130069${last}`).ok).toBe(false);
  });

  test('never rejects by birth date or sex', () => {
    const impossible = '99133190001';
    expect(checkIin(impossible + String(findCheckDigit(impossible))).ok).toBe(true);
  });

  test('accepts exactly one last digit, or none', () => {
    fc.assert(
      fc.property(elevenDigits, (eleven) => {
        const accepted = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((last) => checkIin(`${eleven}${last}`).ok);
        expect(accepted).toEqual([findCheckDigit(eleven)].filter((digit) => digit !== undefined));
      }),
    );
  });

  test('answers any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof checkIin(text).ok === 'boolean'));
  });
});

describe('findIinHint', () => {
  test.each([
    ['900515300127', '1990-05-15', 'male'],
    ['050101500010', '2005-01-01', 'male'],
    ['851230450012', '1985-12-30', 'female'],
    ['040229600001', '2004-02-29', 'female'],
    ['991231200001', '1899-12-31', 'female'],
  ])('%s', (iin, birthDate, sex) => {
    expect(findIinHint(iin)).toEqual({ birthDate, sex });
  });

  test.each(['900515000127', '900515700127', '991331300001', '030229500001'])('nothing from %s', (iin) => {
    expect(findIinHint(iin)).toBeUndefined();
  });
});

describe('checkBin', () => {
  test('takes the same check digit', () => {
    expect(checkBin('050101500010')).toEqual({ ok: true, bin: '050101500010' });
    expect(checkBin('050101500011')).toEqual({ ok: false, problem: 'check-digit' });
  });
});
