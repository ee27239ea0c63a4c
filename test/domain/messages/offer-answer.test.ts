import fc from 'fast-check';
import { checkIban } from '../../../src/domain/identifiers/iban';
import { readOfferAnswer } from '../../../src/domain/messages/offer-answer';

const IBAN = 'KZ86125KZT5004100100';

describe('an answer to an offer', () => {
  test.each([
    'ИӘ',
    'иә',
    'ИА',
    'ия',
    'Иә.',
    'ДА',
    'да!',
    ' Да ',
    'YES',
    'yes',
    '1',
    'ok',
    'ИӘ ИӘ',
    'иə'.replace('ə', 'ә'),
  ])('%j is a yes', (text) =>
    expect(readOfferAnswer(text)).toEqual({ kind: 'yes', iban: null, hasBrokenIban: false }),
  );

  test.each(['ЖОҚ', 'жок', 'Жоқ.', 'НЕТ', 'нет', 'NO', '0', 'бас тартамын'])('%j is a no', (text) =>
    expect(readOfferAnswer(text).kind).toBe('no'),
  );

  test.each(['СТОП', 'stop', 'CTOП', 'тоқтату', 'Токтат'])('%j asks for no more', (text) =>
    expect(readOfferAnswer(text).kind).toBe('stop'),
  );

  test.each(['', ' ', 'да нет', 'иә жоқ', 'кто это?', 'не да', 'даже', '10', 'нет, не стоп', 'да, но позже'])(
    '%j is not taken for an answer',
    (text) => expect(readOfferAnswer(text).kind).toBe('unclear'),
  );

  test.each([
    `ИӘ ${IBAN}`,
    `иә, ${IBAN.toLowerCase()}`,
    `${IBAN} да`,
    'ИӘ KZ86 125K ZT50 0410 0100',
    'ДА КZ86125КZТ5004100100',
    'да КЗ86125KZT5004100100',
  ])('%j agrees and names the account', (text) =>
    expect(readOfferAnswer(text)).toEqual({ kind: 'yes', iban: IBAN, hasBrokenIban: false }),
  );

  test('an account with a mistyped sign is no account, and the answer stays an answer', () => {
    expect(checkIban('KZ86125KZT5004100101').ok).toBe(false);
    expect(readOfferAnswer('да KZ86125KZT5004100101')).toEqual({
      kind: 'yes',
      iban: null,
      hasBrokenIban: true,
    });
  });

  test('an account alone agrees to nothing', () => {
    expect(readOfferAnswer(IBAN)).toEqual({ kind: 'unclear', iban: IBAN, hasBrokenIban: false });
  });

  test('whatever is written, nothing breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readOfferAnswer(text)),
    );
  });
});
