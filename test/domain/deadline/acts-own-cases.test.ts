import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, askCodes, askDue } from './ask';
import { Channel } from '../../../src/domain/edition/vocabulary';

const BIRTH = 'birth-and-childcare-benefit@order-206-2021';
const BURIAL = 'burial-payment@order-509-2024';
const DISABILITY = 'disability-allowance@order-509-2024';
const SURVIVOR = 'survivor-allowance@order-509-2024';
const PERMIT = 'foreign-labour-permit@almaty-499-2017';
const SEMEY = 'semipalatinsk-compensation@almaty-499-2017';
const DEATH = 'death-certificate@order-335-2008';

type Case = readonly [
  what: string,
  key: string,
  deadline: string,
  channel: string,
  start: string,
  due: string,
];

/** The table in words: a heading names the edition of the lines below it. */
function cases(): Case[] {
  const sections = readFileSync(join(__dirname, 'acts-own-cases.txt'), 'utf8').split('\n# ').slice(1);
  return sections.flatMap((section) => {
    const [key = '', ...lines] = section.trim().split('\n');
    return lines.map((line): Case => {
      const [deadline = '', channel = '', start = '', due = '', what = ''] = line.split(' | ');
      return [what, key, deadline, channel, start, due];
    });
  });
}

describe("the acts' own cases", () => {
  const all = cases();

  test('are many, and of every kind', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
  });

  test.each(all)('%s', (_what, key, deadline, channel, start, due) => {
    expect(askDue(key, deadline, Channel.parse(channel), start)).toBe(due);
  });

  test('the explanation of the child-birth benefit names 21–23 March and the moved days 24–25 March', () => {
    const { trace } = ask(BIRTH, 'service', 'state-corporation', '2026-03-19 10:00');
    const daysOff = trace.flatMap((entry) => (entry.code === 'day-off' ? [entry] : []));
    expect(daysOff.map(({ date, reason }) => `${date} ${reason.code}`)).toEqual([
      '2026-03-21 holiday',
      '2026-03-22 holiday',
      '2026-03-23 holiday',
      '2026-03-24 transferred',
      '2026-03-25 transferred',
      '2026-03-28 weekend',
      '2026-03-29 weekend',
    ]);
  });
});

describe('what a period does is said', () => {
  test.each([
    [BIRTH, 'extension', 'extends', 'annex 1-1, row 3.1'],
    [BIRTH, 'service-after-completion', 'restarts', 'annex 1-1, row 3.1'],
    [BIRTH, 'result-to-corporation', 'counted-back', 'annex 1-1, row 3.1'],
    [PERMIT, 'intra-corporate-7', 'counted-back', '5, intra-corporate, 7'],
    [SURVIVOR, 'retroactive-limit', 'bounds-right', '24'],
    [BURIAL, 'application-window', 'window', '13.5'],
    [DEATH, 'storage-of-unclaimed', 'storage', '16'],
    [DISABILITY, 'after-hours-processing', 'holds-filing', 'annex 2, row 7'],
    [
      'childhood-disability-care-benefit@order-206-2021',
      'carer-change-limit',
      'calendar-year',
      'annex 6-1, row 9',
    ],
  ])('%s %s %s', (key, deadline, effect, clause) => {
    const { trace } = ask(key, deadline, 'portal', '2026-03-19 10:00');
    expect(trace[0]).toMatchObject({ code: 'period' });
    expect(trace[1]).toEqual({ code: 'effect', effect, clause });
  });

  test('a plain period has no effect to name', () => {
    expect(askCodes(BIRTH, 'service', 'state-corporation', '2026-03-19 10:00')).not.toContain('effect');
  });

  test('an extension names the original end, and the end without it', () => {
    expect(ask(SEMEY, 'extension', 'provider', '2026-03-02 10:00').trace).toContainEqual({
      code: 'extended',
      amount: 1,
      unit: 'month',
      clause: '5.4, 8.4, 9.6',
      from: '2026-03-22',
      before: '2026-03-26T13:30:00.000Z',
    });
  });

  test('a count back names the end of the term and the move to the working day before', () => {
    const { trace } = ask(BIRTH, 'result-to-corporation', 'state-corporation', '2026-04-09 10:00');
    expect(trace.slice(-7)).toEqual([
      { code: 'term-due', at: '2026-04-20T13:30:00.000Z', date: '2026-04-20' },
      { code: 'counting-back-from', date: '2026-04-20' },
      { code: 'kind-of-day-not-stated' },
      { code: 'day-off', date: '2026-04-18', reason: { code: 'weekend' } },
      { code: 'day-off', date: '2026-04-19', reason: { code: 'weekend' } },
      { code: 'moved-to-earlier-working-day', from: '2026-04-19', to: '2026-04-17' },
      { code: 'due', at: '2026-04-17T13:30:00.000Z', date: '2026-04-17' },
    ]);
  });

  test('where the act sets no length its own words stand instead', () => {
    const { due, trace } = ask(DISABILITY, 'wait-submission-provider', 'provider', '2026-03-19 10:00');
    expect(due).toBeNull();
    expect(trace).toEqual([
      {
        code: 'no-amount',
        clause: 'annex 2, row 3',
        text: { kk: expect.any(String), ru: 'время ожидания не требуется' },
      },
    ]);
  });

  test('a period of other channels is computed, and it is said', () => {
    expect(ask(BIRTH, 'waiting', 'portal', '2026-03-19 10:00').trace[1]).toEqual({
      code: 'other-channel',
      channels: ['state-corporation'],
    });
  });

  test('a deadline that the edition does not have is no error', () => {
    expect(ask(BIRTH, 'tea', 'portal', '2026-03-19 10:00')).toEqual({
      due: null,
      trace: [{ code: 'no-such-deadline', deadline: 'tea' }],
    });
  });

  test('what begins in the last minute of a year does not end before it', () => {
    const start = new Date('2026-12-31T23:59:30+05:00');
    const key = 'childhood-disability-care-benefit@order-206-2021';
    expect(ask(key, 'carer-change-limit', 'portal', start).due).toEqual(start);
  });

  test('a known end of the term is taken as it is', () => {
    const termDue = new Date('2026-06-19T18:30:00+05:00');
    expect(askDue(BIRTH, 'extension', 'portal', '2026-03-19 10:00', { termDue })).toBe('2026-07-20 18:30');
    expect(askDue(BIRTH, 'result-to-corporation', 'portal', '2026-03-19 10:00', { termDue })).toBe(
      '2026-06-18 18:30',
    );
  });
});
