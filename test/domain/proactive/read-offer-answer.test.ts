import { decideAnswer, isRepeat } from '../../../src/domain/proactive/decide-answer';
import type { Offer } from '../../../src/domain/proactive/offer';
import { readAnswer } from '../../../src/domain/proactive/read-offer-answer';
import { readOfferAnswer } from '../../../src/domain/messages/offer-answer';
import { ibanEnding } from '../../support/builders/iban';

const IBAN = ibanEnding('0100');
const AT = new Date('2026-11-23T05:00:00Z');

/** An offer on which nothing has happened yet. */
function offer(code: string, change: Partial<Offer> = {}): Offer {
  return {
    ...{ id: code, eventId: 'e', eventKind: 'birth', happenedOn: '2026-11-20', serviceId: 's' },
    ...{ rulesEdition: 'r', routeEdition: null, subjectIin: '1', recipientIin: '2', recipientName: 'А' },
    ...{ accountId: null, phone: '+77000000001', language: 'kk', code, caseId: 'c', state: 'offered' },
    ...{ reason: null, createdAt: AT, remindAt: null, expiresAt: AT, consentedAt: null, consentedBy: null },
    ...{
      evidenceId: null,
      proposedAccount: null,
      accountAskedAt: null,
      accountChoice: null,
      wrongAccounts: 0,
    },
    ...{ lastText: null, lastTextAt: null, closedAt: null, lastSeq: 1 },
    ...change,
  };
}

describe('which offer an SMS answers', () => {
  test.each([
    ['Иә 4821', 'yes'],
    ['4821 да', 'yes'],
    ['НЕТ 4821', 'no'],
    ['жоқ, 4821', 'no'],
    ['Стоп 4821', 'stop'],
    ['4821', 'unclear'],
    ['что это? 4821', 'unclear'],
  ])('«%s» names it by its code and says %s', (text, kind) => {
    const read = readAnswer(text, [offer('1111'), offer('4821')]);
    expect(read).toMatchObject({ kind: 'answer', offer: { code: '4821' }, answer: { kind } });
  });

  test('the code may be left out where one offer alone is open', () => {
    expect(readAnswer('да', [offer('1111'), offer('4821', { state: 'declined' })])).toMatchObject({
      kind: 'answer',
      offer: { code: '1111' },
      answer: { kind: 'yes' },
    });
    expect(readAnswer('да', [offer('1111'), offer('4821')]).kind).toBe('which');
  });

  test('an offer that is over is not answered any more, and a phone without offers answers none', () => {
    expect(readAnswer('да 4821', [offer('4821', { state: 'expired' })]).kind).toBe('closed');
    expect(readAnswer('да 4821', []).kind).toBe('none');
  });

  test('four signs of an account are no code, and a code beside an account is', () => {
    const grouped = IBAN.replace(/(.{4})(?=.)/g, '$1 ');
    const own = grouped.split(' ').find((part) => /^\d{4}$/.test(part)) ?? '0000';
    const read = readAnswer(`${grouped} 4821`, [offer(own), offer('4821')]);
    expect(read).toMatchObject({ kind: 'answer', offer: { code: '4821' }, answer: { iban: IBAN } });
  });
});

describe('what an answer means', () => {
  const agreed = { state: 'agreed', accountAskedAt: AT } as const;
  const proposed = { reference: 'r', lastFour: '0100', bank: { kk: 'Банк', ru: 'Банк' } };
  const decide = (text: string, change: Partial<Offer> = {}) =>
    decideAnswer(offer('4821', change), readOfferAnswer(text)).kind;

  test('to agree it takes a clear yes: an account alone is none', () => {
    expect(decide('да')).toBe('agree');
    expect(decide(IBAN)).toBe('unclear');
    expect(decide('да нет')).toBe('unclear');
    expect(decide('рахмет')).toBe('unclear');
    expect(decide('жоқ')).toBe('decline');
    expect(decideAnswer(offer('4821'), readOfferAnswer(`да ${IBAN}`))).toEqual({
      kind: 'agree',
      account: { kind: 'other', iban: IBAN },
    });
  });

  test('a yes confirms the account only once the account was asked for and one was proposed', () => {
    expect(decide('да', { state: 'agreed' })).toBe('nothing');
    expect(decide('1', { ...agreed, proposedAccount: proposed })).toBe('account');
    expect(decide('1', agreed)).toBe('unclear');
  });

  test('a consent can be taken back until the account is there, and an account is given once', () => {
    expect(decide('жоқ', agreed)).toBe('decline');
    expect(decide(IBAN, agreed)).toBe('account');
    expect(decide('KZ12 3456', agreed)).toBe('wrong-account');
    const chosen = { ...agreed, accountChoice: { kind: 'proposed' } as const };
    for (const text of ['да', 'нет', IBAN, 'KZ12 3456']) expect(decide(text, chosen)).toBe('nothing');
  });

  test('the same words at once are a repeat of the operator, later they are an answer', () => {
    const seen = offer('4821', { lastText: 'hash', lastTextAt: AT });
    expect(isRepeat(seen, 'hash', new Date(AT.getTime() + 5_000))).toBe(true);
    expect(isRepeat(seen, 'hash', new Date(AT.getTime() + 60_000))).toBe(false);
    expect(isRepeat(seen, 'other', new Date(AT.getTime() + 5_000))).toBe(false);
  });
});
