import { initials, maskIin, maskPhone, surnameWithInitials } from '../../../src/domain/identifiers/masking';

describe('masking', () => {
  test('IIN and phone', () => {
    expect(maskIin('930512400211')).toBe('…0211');
    expect(maskPhone('+77015550145')).toBe('+7\u00a0701\u00a0•••\u00a0••\u00a045');
  });

  test.each([
    ['Қасымова Айгерім Серікқызы', 'Қ. А. С.', 'Қасымова А. С.'],
    ['  Әлі   Өмір ', 'Ә. Ө.', 'Әлі Ө.'],
    ['ли', 'Л.', 'ли'],
    ['', '', ''],
  ])('%s', (name, short, official) => {
    expect(initials(name)).toBe(short);
    expect(surnameWithInitials(name)).toBe(official);
  });
});
