import fc from 'fast-check';
import { checkPayment, type TypedPayment } from '../../../src/domain/payment/check-payment';
import { canonicalLine, sealBatch, type PaymentOrder } from '../../../src/domain/payment/payment-order';
import { PaymentTerms } from '../../../src/domain/payment/payment-terms';
import { sumOfTiyn, toTenge, toTiyn } from '../../../src/domain/payment/tiyn';
import { checkIban } from '../../../src/domain/identifiers/iban';
import { ibanEnding } from '../../support/builders/iban';

type Rule = Parameters<typeof checkPayment>[1];

const OWN = ibanEnding('00');
const ORDER: PaymentOrder = {
  id: 'a',
  resultNumber: 'R-1',
  serviceId: 'burial-payment',
  payeeIin: '851230450012',
  payeeName: 'Ахметова Айгүл',
  account: OWN,
  amount: '5700050',
  frequency: 'once',
  from: '2026-12-01',
  until: null,
};

describe('sums of money', () => {
  test.each([
    ['57000', '5700000'],
    ['57000.5', '5700050'],
    ['57000.05', '5700005'],
    ['0', '0'],
    ['999999999999.99', '99999999999999'],
  ])('%s tenge are %s tiyn, exactly', (tenge, tiyn) => {
    expect(toTiyn(tenge)).toBe(tiyn);
  });

  test('come back as they went, whatever they are', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 14n), (tiyn) => toTiyn(toTenge(tiyn.toString())) === tiyn.toString()),
    );
  });

  test('are added without rounding, where floats would round', () => {
    expect(sumOfTiyn(Array.from({ length: 3 }, () => '99999999999999'))).toBe('299999999999997');
    expect(sumOfTiyn([])).toBe('0');
  });

  test.each(['-1', '1.234', '1e3', '', '0x10', '1,5'])('%j is no sum', (text) => {
    expect(() => toTiyn(text)).toThrow(RangeError);
  });
});

describe('the seal of a batch', () => {
  const other = { ...ORDER, id: 'b', amount: '1' };

  test('counts, adds up and gives a control sum that a known batch always has', () => {
    expect(canonicalLine(ORDER)).toBe(
      `["a","R-1","burial-payment","851230450012","Ахметова Айгүл","${OWN}","5700050","once","2026-12-01",null]`,
    );
    expect(sealBatch([ORDER, other])).toEqual({
      count: 2,
      total: '5700051',
      controlSum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(sealBatch([ORDER, other])).toEqual(sealBatch([{ ...ORDER }, { ...other }]));
  });

  test('breaks when two orders change places', () => {
    expect(sealBatch([ORDER, other]).controlSum).not.toBe(sealBatch([other, ORDER]).controlSum);
  });

  test.each(Object.keys(ORDER))('breaks when %s of an order changes', (key) => {
    const changed = { ...ORDER, [key]: key === 'until' ? '2026-12-31' : 'x' };
    const amount = { amount: '5700050' };
    const sum = (order: PaymentOrder): string => sealBatch([order]).controlSum;
    expect(sum(key === 'amount' ? { ...ORDER, amount: '5700051' } : { ...changed, ...amount })).not.toBe(
      sum(ORDER),
    );
  });

  test('does not break its lines at a name that looks like a border', () => {
    const sly = { ...ORDER, payeeName: 'A","B\n["b' };
    expect(canonicalLine(sly).split('\n')).toHaveLength(1);
    expect(JSON.parse(canonicalLine(sly))).toEqual(expect.arrayContaining([sly.payeeName]));
  });
});

describe('a payment as an official types it', () => {
  const MONTHLY: Rule = { frequencies: ['monthly'] };
  const EITHER: Rule = { frequencies: ['once', 'monthly'] };
  const NO_DAY = { day: '', month: '', year: '' };
  const TYPED: TypedPayment = {
    amount: '57 000,50',
    frequency: '',
    from: { day: '1', month: '12', year: '2026' },
    until: NO_DAY,
    account: OWN,
    accountReason: '',
  };
  const check = (changes: Partial<TypedPayment>, rule = MONTHLY) =>
    checkPayment({ ...TYPED, ...changes }, rule, OWN);
  const codes = (...given: Parameters<typeof check>) => {
    const checked = check(...given);
    return checked.ok
      ? []
      : checked.flaws.map(({ field, problem }) =>
          [field, problem.kind === 'payment' ? problem.code : problem.fault.code].join(' '),
        );
  };

  test('is read into tiyn and days', () => {
    expect(check({ until: { day: '31', month: '3', year: '2027' } })).toEqual({
      ok: true,
      terms: {
        amount: '5700050',
        frequency: 'monthly',
        from: '2026-12-01',
        until: '2027-03-31',
        account: OWN,
        accountReason: null,
      },
    });
  });

  test('has no last day when it is paid once', () => {
    const until = { day: 'x', month: '', year: '' };
    expect(check({ frequency: 'once', until }, EITHER)).toMatchObject({
      ok: true,
      terms: { frequency: 'once', until: null },
    });
  });

  test('says everything that is wrong at once', () => {
    const empty = { amount: '', from: NO_DAY, account: '' };
    expect(codes(empty, EITHER)).toEqual([
      'frequency frequency-missing',
      'amount fields.money.missing',
      'from fields.date.day-missing',
      'account fields.iban.missing',
    ]);
  });

  test.each([
    [{ amount: '0' }, 'amount amount-zero'],
    [{ amount: '000,00' }, 'amount amount-zero'],
    [{ amount: '-5' }, 'amount fields.money.negative'],
    [{ until: { day: '30', month: '11', year: '2026' } }, 'until until-before-from'],
    [{ account: ibanEnding('01') }, 'accountReason account-reason-missing'],
    [{ account: `${OWN.slice(0, -1)}5` }, 'account fields.iban.check-digits'],
  ])('%j is not accepted', (changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  test('goes to another account with a reason, which is kept; to the own one without', () => {
    const account = ibanEnding('01');
    expect(check({ account, accountReason: ' Справка банка ' })).toMatchObject({
      ok: true,
      terms: { account, accountReason: 'Справка банка' },
    });
    expect(check({ accountReason: 'не нужна' })).toMatchObject({ ok: true, terms: { accountReason: null } });
  });
});

test('terms with a wrong account, a float or an end before the start are no terms', () => {
  const terms = {
    amount: '1',
    frequency: 'monthly',
    from: '2026-12-01',
    until: null,
    account: OWN,
    accountReason: null,
  };
  expect(checkIban(OWN).ok).toBe(true);
  expect(PaymentTerms.safeParse(terms).success).toBe(true);
  for (const wrong of [
    { amount: '1.5' },
    { amount: '0' },
    { amount: '-1' },
    { until: '2026-11-30' },
    { account: 'KZ00' },
  ])
    expect(PaymentTerms.safeParse({ ...terms, ...wrong }).success).toBe(false);
});
