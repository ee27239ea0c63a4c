import { rightPeriod, type RightDays } from '../../../src/domain/right/right-period';
import { RightTable } from '../../../src/domain/right/right-table';
import { AmountTable } from '../../../src/domain/right/amount-table';
import { proposedAmount } from '../../../src/domain/right/proposed-amount';
import { plainDate } from '../../../src/kernel/plain-date';
import { shiftMonths } from '../../../src/kernel/shift-months';
import { REFERENCE } from '../../support/builders/office-world';
import { seededEdition } from '../../support/fictional-service';

function rightOf(edition: string, appliedOn: string, event: string | null) {
  const rule = REFERENCE.rights.find((one) => one.edition === edition);
  if (rule === undefined) throw new Error(`No right of ${edition}`);
  const days: RightDays = {
    appliedOn: plainDate(appliedOn),
    event: event === null ? undefined : { day: plainDate(event), from: 'registry' },
    lastDay: undefined,
    deadlines: seededEdition(edition).deadlines,
    endOfPeriod: (_id, from) => shiftMonths(from, 36),
  };
  return rightPeriod(rule, days);
}

describe('from when a payment is due', () => {
  it.each([
    [
      'disability, 4; 24: from the day it was set',
      'disability-allowance@order-509-2024',
      '2026-11-16',
      '2026-10-05',
      '2026-10-05',
    ],
    [
      'disability, 4; 24: three months back to the day',
      'disability-allowance@order-509-2024',
      '2026-11-16',
      '2026-08-16',
      '2026-08-16',
    ],
    [
      'disability, 4; 24: no more than three months back',
      'disability-allowance@order-509-2024',
      '2026-11-16',
      '2026-04-06',
      '2026-08-16',
    ],
    [
      'disability: three months before 31 May are 28 February',
      'disability-allowance@order-509-2024',
      '2026-05-31',
      '2025-01-01',
      '2026-02-28',
    ],
    [
      'survivor, 24: twelve months back',
      'survivor-allowance@order-509-2024',
      '2026-11-16',
      '2024-01-01',
      '2025-11-16',
    ],
    [
      'survivor, 24: from the death',
      'survivor-allowance@order-509-2024',
      '2026-11-16',
      '2026-08-20',
      '2026-08-20',
    ],
    [
      'burial, 13.5: on the last day of three years',
      'burial-payment@order-509-2024',
      '2026-11-16',
      '2023-11-16',
      '2023-11-16',
    ],
    [
      'order 206, carers: from the application',
      'disabled-child-carer-benefit@order-206-2021',
      '2026-11-16',
      null,
      '2026-11-16',
    ],
  ])('%s', (_rule, edition, applied, event, first) => {
    expect(rightOf(edition, applied, event)).toMatchObject({ firstDay: first, lapsed: false });
  });

  it('lapses three years after a death', () => {
    expect(rightOf('burial-payment@order-509-2024', '2026-11-17', '2023-11-16')).toMatchObject({
      firstDay: null,
      lapsed: true,
      bound: { day: '2026-11-16' },
    });
  });

  it('is not known without the day of the event', () => {
    expect(rightOf('disability-allowance@order-509-2024', '2026-11-16', null).firstDay).toBeNull();
  });

  it('names its clause, or says that the rule is ours', () => {
    const line = { edition: 'a@b', rule: 'from-application', proposed: false };
    expect(RightTable.safeParse({ rights: [line] }).success).toBe(false);
    expect(RightTable.safeParse({ rights: [{ ...line, proposed: true }] }).success).toBe(true);
  });
});

describe('months', () => {
  it.each([
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2023-11-16', 36, '2026-11-16'],
    ['2024-02-29', 36, '2027-02-28'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(shiftMonths(plainDate(from), months)).toBe(to);
  });
});

describe('the sum of a decision', () => {
  const ask = (categories: string[], day: string) =>
    proposedAmount(REFERENCE.benefitAmounts, {
      ...{ edition: 'disability-allowance@order-509-2024', outcome: 'assigned', categories },
      ...{ benefits: ['disability-allowance'], day: plainDate(day) },
    });

  it('is an indicator of the day times a figure, exact to the tiyn', () => {
    expect(ask(['group-1', 'general-illness'], '2025-12-31')?.amount).toBe('9846564');
    expect(ask(['group-1', 'general-illness'], '2026-01-01')?.amount).toBe('10831263');
  });

  it('is unknown for what the table does not name, and before its first year', () => {
    expect(ask(['group-1', 'radiation'], '2026-01-01')).toBeUndefined();
    expect(ask(['group-1', 'general-illness'], '2023-12-31')).toBeUndefined();
  });

  it('is unknown where two benefits are asked for in one decision', () => {
    const two = proposedAmount(REFERENCE.benefitAmounts, {
      ...{ edition: 'birth-and-childcare-benefit@order-206-2021', outcome: 'assigned' },
      ...{ benefits: ['birth-benefit', 'childcare-benefit'], categories: ['child-1'] },
      day: plainDate('2026-11-16'),
    });
    expect(two).toBeUndefined();
  });

  it('is never told as the words of an act', () => {
    const [first] = REFERENCE.benefitAmounts.amounts;
    const table = { ...REFERENCE.benefitAmounts, amounts: [{ ...first, proposed: false }] };
    expect(AmountTable.safeParse(table).success).toBe(false);
  });
});
