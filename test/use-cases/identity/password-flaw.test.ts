import { passwordFlaw } from '../../../src/use-cases/identity/password-flaw';

const OWN = { iin: '851230450012', phone: '+77000000001' };

describe('a new password', () => {
  it.each([
    ['', 'missing'],
    ['тоғыз сөз', 'too-short'],
    ['a'.repeat(129), 'too-long'],
    ['Qwerty12345', 'common'],
    ['kazakhstan2026', 'common'],
    ['айайайайайай', 'repeated'],
    ['x851230450012', 'own-number'],
    ['tel 7000000001', 'own-number'],
  ])('%j is %s', (password, flaw) => {
    expect(passwordFlaw(password, OWN)).toBe(flaw);
  });

  it.each(['tört aq bulut 7', 'көк аспан астында', 'correct horse battery'])('%j will do', (password) => {
    expect(passwordFlaw(password, OWN)).toBeUndefined();
  });

  it('does not look for numbers that were not given', () => {
    expect(passwordFlaw('көк аспан астында', { iin: '', phone: '' })).toBeUndefined();
  });
});
