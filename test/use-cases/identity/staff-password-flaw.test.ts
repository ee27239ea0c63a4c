import { staffPasswordFlaw } from '../../../src/use-cases/identity/staff-password-flaw';

describe('the password of staff', () => {
  it.each([
    ['', 'missing'],
    ['tört aq bulut', 'too-short'],
    ['төрт ақ бұлт 7', 'too-short'],
    ['a'.repeat(129), 'too-long'],
    ['айайайайайайайай', 'repeated'],
    ['my name is A.Ospanova', 'own-login'],
  ])('%j is %s', (password, flaw) => {
    expect(staffPasswordFlaw(password, 'a.ospanova')).toBe(flaw);
  });

  it.each(['төрт ақ бұлт 77', 'көк аспан астында', 'correct horse battery'])('%j will do', (password) => {
    expect(staffPasswordFlaw(password, 'a.ospanova')).toBeUndefined();
  });

  it('may have a very short login in it by chance', () => {
    expect(staffPasswordFlaw('correct horse battery', 'hor')).toBeUndefined();
    expect(staffPasswordFlaw('correct horse battery', 'hors')).toBe('own-login');
  });
});
