import { computeDue } from '../../../src/domain/deadline/compute-due';
import type { TraceEntry } from '../../../src/domain/deadline/trace';
import { FRONT_OFFICE, OFFICE, PORTAL, PORTAL_BY_DAY, dueAt, local, request } from './cases';

function trace(given: Parameters<typeof request>[0]): readonly TraceEntry[] {
  return computeDue(request(given)).trace;
}

function codes(given: Parameters<typeof request>[0]): string[] {
  return trace(given).map(({ code }) => code);
}

describe('working days', () => {
  const birth = {
    amount: 7,
    unit: 'working-day',
    excludesStartDay: true,
    start: local('2026-03-19 10:00'),
    startEvent: 'registration',
    intake: FRONT_OFFICE,
  } as const;

  test('child-birth benefit accepted on Thursday 19 March 2026 is due at the end of 2 April', () => {
    expect(dueAt(birth)).toBe('2026-04-02 18:30');
  });

  test('the explanation names 21–23 March and the moved days 24–25 March', () => {
    expect(trace(birth)).toEqual([
      { code: 'period', amount: 7, unit: 'working-day', clause: '3.1' },
      { code: 'started', event: 'registration', at: '2026-03-19T05:00:00.000Z', date: '2026-03-19' },
      { code: 'counting-from', date: '2026-03-20', rule: 'act' },
      { code: 'day-off', date: '2026-03-21', reason: expect.objectContaining({ code: 'holiday' }) },
      { code: 'day-off', date: '2026-03-22', reason: expect.objectContaining({ code: 'holiday' }) },
      { code: 'day-off', date: '2026-03-23', reason: expect.objectContaining({ code: 'holiday' }) },
      { code: 'day-off', date: '2026-03-24', reason: expect.objectContaining({ from: '2026-03-21' }) },
      { code: 'day-off', date: '2026-03-25', reason: expect.objectContaining({ from: '2026-03-22' }) },
      { code: 'day-off', date: '2026-03-28', reason: { code: 'weekend' } },
      { code: 'day-off', date: '2026-03-29', reason: { code: 'weekend' } },
      { code: 'due', at: '2026-04-02T13:30:00.000Z', date: '2026-04-02' },
    ]);
  });

  test.each([
    [1, '2026-03-19 10:00', '2026-03-20 18:30'],
    [1, '2026-03-20 10:00', '2026-03-26 18:30'],
    [5, '2026-05-06 10:00', '2026-05-15 18:30'],
    [5, '2025-12-31 10:00', '2026-01-12 18:30'],
    [1, '2024-05-03 10:00', '2024-05-04 18:30'],
    [2, '2024-05-06 10:00', '2024-05-13 18:30'],
    [0, '2026-03-19 10:00', '2026-03-19 18:30'],
    [15, '2026-03-19 10:00', '2026-04-14 18:30'],
    [-3, '2026-03-19 10:00', '2026-03-19 18:30'],
  ])('%d from %s: %s', (amount, start, due) => {
    expect(dueAt({ amount, unit: 'working-day', start: local(start) })).toBe(due);
  });

  test('nothing is due before it starts: nought days after closing time are the next working day', () => {
    const late = {
      amount: 0,
      unit: 'working-day',
      start: local('2026-03-20 20:00'),
      startEvent: 'previous-step',
    } as const;
    expect(dueAt(late)).toBe('2026-03-26 18:30');
  });

  test('a Saturday worked by order counts and is named', () => {
    const entries = trace({ amount: 1, unit: 'working-day', start: local('2024-05-03 10:00') });
    expect(entries).toContainEqual(expect.objectContaining({ code: 'worked-by-decree', date: '2024-05-04' }));
  });

  test('the six-day week works on Saturdays', () => {
    const start = local('2026-04-03 10:00');
    expect(dueAt({ amount: 1, unit: 'working-day', start, schedule: FRONT_OFFICE })).toBe('2026-04-04 20:00');
  });

  test('where the provider never closes the due time still lies on the due day', () => {
    expect(
      dueAt({ amount: 1, unit: 'working-day', start: local('2026-04-06 10:00'), schedule: PORTAL }),
    ).toBe('2026-04-07 23:59');
  });
});

describe('calendar days, months, years', () => {
  test.each([
    [15, 'calendar-day', '2026-03-02 10:00', '2026-03-17 18:30'],
    [2, 'calendar-day', '2026-03-19 10:00', '2026-03-26 18:30'],
    [30, 'calendar-day', '2026-04-01 10:00', '2026-05-04 18:30'],
    [5, 'day', '2026-04-06 10:00', '2026-04-13 18:30'],
    [1, 'month', '2026-01-30 10:00', '2026-03-02 18:30'],
    [1, 'month', '2027-12-31 10:00', '2028-01-31 18:30'],
    [3, 'month', '2024-11-29 10:00', '2025-02-28 18:30'],
    [1, 'year', '2024-02-29 10:00', '2025-02-28 18:30'],
    [3, 'year', '2023-06-06 10:00', '2026-06-08 18:30'],
  ] as const)('%d %s from %s: %s', (amount, unit, start, due) => {
    expect(dueAt({ amount, unit, start: local(start) })).toBe(due);
  });

  test('a day without a kind is a calendar day, and the explanation says so', () => {
    expect(codes({ amount: 5, unit: 'day', start: local('2026-04-06 10:00') })).toContain(
      'kind-of-day-not-stated',
    );
    expect(codes({ amount: 5, unit: 'calendar-day', start: local('2026-04-06 10:00') })).not.toContain(
      'kind-of-day-not-stated',
    );
  });

  test('an end on a day off moves, and only the days of the move are named', () => {
    expect(trace({ amount: 15, unit: 'calendar-day', start: local('2026-03-06 10:00') }).slice(3)).toEqual([
      { code: 'day-off', date: '2026-03-21', reason: expect.anything() },
      { code: 'day-off', date: '2026-03-22', reason: expect.anything() },
      { code: 'day-off', date: '2026-03-23', reason: expect.anything() },
      { code: 'day-off', date: '2026-03-24', reason: expect.anything() },
      { code: 'day-off', date: '2026-03-25', reason: expect.anything() },
      { code: 'moved-to-working-day', from: '2026-03-21', to: '2026-03-26' },
      { code: 'due', at: '2026-03-26T13:30:00.000Z', date: '2026-03-26' },
    ]);
  });

  test('a month without such a day ends on its last, and the explanation says so', () => {
    expect(trace({ amount: 1, unit: 'month', start: local('2026-01-30 10:00') })).toContainEqual({
      code: 'month-end',
      day: 30,
      date: '2026-02-28',
    });
  });
});

describe('minutes and hours', () => {
  const step = { startEvent: 'previous-step' } as const;

  test.each([
    [15, 'minute', '2026-03-19 10:00', '2026-03-19 10:15'],
    [15, 'minute', '2026-03-19 12:50', '2026-03-19 14:35'],
    [10, 'minute', '2026-03-19 12:50', '2026-03-19 13:00'],
    [15, 'minute', '2026-03-19 13:30', '2026-03-19 14:45'],
    [15, 'minute', '2026-03-20 18:20', '2026-03-26 09:05'],
    [10, 'minute', '2026-03-20 18:20', '2026-03-20 18:30'],
    [15, 'minute', '2026-03-21 11:00', '2026-03-26 09:15'],
    [15, 'minute', '2026-03-19 06:00', '2026-03-19 09:15'],
    [8, 'hour', '2026-03-26 09:00', '2026-03-26 18:30'],
    [9, 'hour', '2026-03-26 09:00', '2026-03-27 10:00'],
    [24, 'hour', '2026-03-26 14:30', '2026-03-31 13:00'],
    [0.5, 'hour', '2026-03-26 09:00', '2026-03-26 09:30'],
    [0, 'minute', '2026-03-26 13:30', '2026-03-26 13:30'],
  ] as const)('%d %s from %s: %s', (amount, unit, start, due) => {
    expect(dueAt({ ...step, amount, unit, start: local(start) })).toBe(due);
  });

  test('run round the clock on the portal', () => {
    const start = local('2026-03-22 23:50');
    expect(dueAt({ amount: 15, unit: 'minute', start, intake: PORTAL })).toBe('2026-03-23 00:05');
  });

  test('run by the hours of the place of filing', () => {
    const start = local('2026-04-04 19:50');
    expect(dueAt({ amount: 15, unit: 'minute', start, intake: FRONT_OFFICE })).toBe('2026-04-06 09:05');
  });

  test('the explanation names the break, the night, the wait and the days off', () => {
    expect(trace({ ...step, amount: 15, unit: 'minute', start: local('2026-03-19 12:50') })).toContainEqual({
      code: 'break-not-counted',
      from: '13:00',
      to: '14:30',
    });
    expect(codes({ ...step, amount: 10, unit: 'minute', start: local('2026-03-19 12:50') })).not.toContain(
      'break-not-counted',
    );
    expect(codes({ ...step, amount: 15, unit: 'minute', start: local('2026-04-03 18:20') })).toEqual([
      'period',
      'started',
      'day-off',
      'day-off',
      'closed-hours-not-counted',
      'due',
    ]);
    expect(trace({ ...step, amount: 15, unit: 'minute', start: local('2026-04-04 11:00') })).toContainEqual({
      code: 'waits-for-opening',
      at: '2026-04-06T04:00:00.000Z',
      date: '2026-04-06',
    });
  });
});

describe('registration', () => {
  const term = { amount: 1, unit: 'working-day' } as const;

  test.each([
    ['inside the hours', '2026-04-06 17:29', OFFICE, undefined, '2026-04-07 18:30'],
    ['after intake', '2026-04-06 17:30', OFFICE, 'after-closing', '2026-04-08 18:30'],
    ['before opening', '2026-04-06 07:00', OFFICE, 'before-opening', '2026-04-07 18:30'],
    ['in the break', '2026-04-06 13:10', OFFICE, 'break', '2026-04-07 18:30'],
    ['on a Saturday', '2026-04-04 11:00', OFFICE, 'day-off', '2026-04-07 18:30'],
    ['on a Saturday at the front office', '2026-04-04 11:00', FRONT_OFFICE, undefined, '2026-04-06 18:30'],
    ['on a Saturday on the portal', '2026-04-04 11:00', PORTAL, undefined, '2026-04-06 18:30'],
    [
      'on a Saturday where the act moves it',
      '2026-04-04 11:00',
      PORTAL_BY_DAY,
      'day-off',
      '2026-04-07 18:30',
    ],
    ['late on the portal', '2026-04-06 22:00', PORTAL, undefined, '2026-04-07 18:30'],
    ['late where the act moves it', '2026-04-06 22:00', PORTAL_BY_DAY, 'after-closing', '2026-04-08 18:30'],
    [
      'early where the act moves only late filings',
      '2026-04-06 03:00',
      PORTAL_BY_DAY,
      undefined,
      '2026-04-07 18:30',
    ],
  ])('%s', (_, start, intake, why, due) => {
    expect(dueAt({ ...term, start: local(start), intake })).toBe(due);
    const later = trace({ ...term, start: local(start), intake }).find(
      ({ code }) => code === 'registered-later',
    );
    expect(later && 'why' in later ? later.why : undefined).toBe(why);
  });

  test('says when it was filed and when registered, and by what clause', () => {
    expect(trace({ ...term, start: local('2026-04-04 11:00'), intake: PORTAL_BY_DAY })).toContainEqual({
      code: 'registered-later',
      filedAt: '2026-04-04T06:00:00.000Z',
      registeredAt: '2026-04-06T04:00:00.000Z',
      date: '2026-04-06',
      why: 'day-off',
      clause: 'row 7',
    });
  });

  test('an event inside the office needs no registration', () => {
    const start = local('2026-04-06 18:00');
    expect(dueAt({ ...term, start, startEvent: 'previous-step' })).toBe('2026-04-07 18:30');
  });

  test('a start that the act does not name is said to be so', () => {
    expect(codes({ ...term, start: local('2026-04-06 10:00'), startEvent: 'not-stated' })).toContain(
      'start-not-stated',
    );
  });
});

describe('what is not known is said', () => {
  test('years without a calendar of their own', () => {
    const entries = trace({ amount: 7, unit: 'working-day', start: local('2027-12-28 10:00') });
    expect(entries).toContainEqual({ code: 'calendar-not-known', year: 2028 });
    expect(entries).not.toContainEqual({ code: 'calendar-not-known', year: 2027 });
  });

  test('the end of the calendar', () => {
    expect(codes({ amount: 1e9, unit: 'year', start: local('2026-04-06 10:00') })).toContain(
      'beyond-calendar',
    );
    expect(codes({ amount: 1e9, unit: 'working-day', start: local('2026-04-06 10:00') })).toContain(
      'beyond-calendar',
    );
  });

  test('hours that the act leaves open', () => {
    const note = { code: 'hours-not-stated', place: 'provider' } as const;
    const schedule = { ...OFFICE, notes: [note] };
    expect(
      trace({ amount: 1, unit: 'working-day', start: local('2026-04-06 10:00'), schedule }),
    ).toContainEqual({
      code: 'schedule',
      note,
    });
  });
});
