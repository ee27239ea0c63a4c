import * as fc from 'fast-check';
import type { DueRequest } from '../../../src/domain/deadline/due-request';
import { overallDue } from '../../../src/domain/deadline/overall-due';
import type { OverallTerm } from '../../../src/domain/deadline/overall-term';
import type { TermChange } from '../../../src/domain/deadline/term-change';
import type { Unit } from '../../../src/domain/edition/vocabulary';
import { FRONT_OFFICE, OFFICE, PORTAL, calendars, local, onTheClock } from './cases';

type Places = Partial<Pick<DueRequest, 'schedule' | 'intake'>>;

function term(amount: number, unit: Unit, derived = false): OverallTerm {
  const parts = [{ amount, unit, clause: '3' }];
  return {
    alternatives: [{ deadlineIds: [], parts, startEvent: 'submission', excludesStartDay: false, derived }],
    proposed: null,
  };
}

function dueOf(of: OverallTerm, filedAt: Date, changes: readonly TermChange[], places: Places = {}) {
  return overallDue(of, { filedAt, schedule: OFFICE, intake: OFFICE, calendars, ...places }, changes);
}

function at(of: OverallTerm, filed: string, changes: readonly TermChange[], places: Places = {}): string {
  return onTheClock(dueOf(of, local(filed), changes, places).due);
}

const EXTENDED = { kind: 'extended', amount: 30, unit: 'calendar-day', clause: '3.1' } as const;
const FRESH = { kind: 'restarted', amount: 7, unit: 'working-day', clause: '3.1' } as const;
const pause = (from: string, to: string) =>
  ({ kind: 'paused', from: local(from), to: local(to), clause: '3.1' }) as const;
const week = term(7, 'working-day');

describe('an extension', () => {
  test('is counted from the original last day, not from the working day to which it moved', () => {
    const days = term(20, 'calendar-day');
    expect(at(days, '2026-03-02 10:00', [])).toBe('2026-03-26 18:30');
    const month = { kind: 'extended', amount: 1, unit: 'month', clause: '5' } as const;
    expect(at(days, '2026-03-02 10:00', [month])).toBe('2026-04-22 18:30');
  });

  test('of working days follows the last one', () => {
    const five = { ...EXTENDED, amount: 5, unit: 'working-day' } as const;
    expect(at(week, '2026-03-19 10:00', [five])).toBe('2026-04-09 18:30');
  });

  test('too short to reach the working day leaves the term where it was', () => {
    const one = { ...EXTENDED, amount: 1 };
    expect(at(term(20, 'calendar-day'), '2026-03-02 10:00', [one])).toBe('2026-03-26 18:30');
  });

  test('twice adds up', () => {
    expect(at(week, '2026-03-19 10:00', [EXTENDED, EXTENDED])).toBe('2026-06-01 18:30');
  });

  test('of minutes runs on in the open hours', () => {
    const more = { ...EXTENDED, amount: 20, unit: 'minute' } as const;
    expect(at(term(15, 'minute'), '2026-03-19 12:40', [more])).toBe('2026-03-19 14:45');
  });

  test('is an entry of its own, after the reasons of the term and before the end', () => {
    const { trace } = dueOf(week, local('2026-04-06 10:00'), [EXTENDED]);
    expect(trace.map(({ code }) => code)).toEqual([
      'period',
      'started',
      'counting-from',
      'day-off',
      'day-off',
      'extended',
      'due',
    ]);
    expect(trace.at(-2)).toEqual({
      code: 'extended',
      amount: 30,
      unit: 'calendar-day',
      clause: '3.1',
      before: '2026-04-15T13:30:00.000Z',
      from: '2026-04-15',
    });
  });
});

describe('a fresh start', () => {
  test('counts from the arrival of what was missing, whatever was extended before', () => {
    const arrived = { ...FRESH, at: local('2026-04-13 11:00') };
    expect(at(week, '2026-03-19 10:00', [EXTENDED, arrived])).toBe('2026-04-22 18:30');
  });

  test('that comes after closing is registered the next day', () => {
    const arrived = { ...FRESH, at: local('2026-04-13 19:00') };
    const { due, trace } = dueOf(week, local('2026-03-19 10:00'), [arrived]);
    expect(onTheClock(due)).toBe('2026-04-23 18:30');
    expect(trace).toContainEqual(expect.objectContaining({ code: 'registered-later', why: 'after-closing' }));
  });

  test('is an entry of its own', () => {
    const arrived = { ...FRESH, at: local('2026-04-13 11:00') };
    expect(dueOf(week, local('2026-03-19 10:00'), [arrived]).trace).toContainEqual({
      code: 'restarted',
      amount: 7,
      unit: 'working-day',
      clause: '3.1',
      before: '2026-04-02T13:30:00.000Z',
      at: '2026-04-13T06:00:00.000Z',
      date: '2026-04-13',
    });
  });
});

describe('a pause', () => {
  test.each([
    ['gives back a week', '2026-04-07 10:00', '2026-04-14 10:00', '2026-04-22 18:30'],
    ['gives back the working days that it took', '2026-04-07 10:00', '2026-04-09 10:00', '2026-04-17 18:30'],
    ['over a weekend gives back as many days', '2026-04-10 10:00', '2026-04-12 10:00', '2026-04-17 18:30'],
    ['inside one day takes none', '2026-04-07 10:00', '2026-04-07 17:00', '2026-04-15 18:30'],
    ['before the filing changes nothing', '2026-03-30 10:00', '2026-04-03 10:00', '2026-04-15 18:30'],
    [
      'that begins before the filing counts from it',
      '2026-03-30 10:00',
      '2026-04-07 10:00',
      '2026-04-16 18:30',
    ],
    ['after the end changes nothing', '2026-04-16 10:00', '2026-04-20 10:00', '2026-04-15 18:30'],
    [
      'that ends before it begins changes nothing',
      '2026-04-09 10:00',
      '2026-04-07 10:00',
      '2026-04-15 18:30',
    ],
  ])('%s', (_what, from, to, due) => {
    expect(at(week, '2026-04-06 10:00', [pause(from, to)])).toBe(due);
  });

  test('what two pauses share counts once', () => {
    const both = [
      pause('2026-04-07 10:00', '2026-04-09 10:00'),
      pause('2026-04-08 10:00', '2026-04-10 10:00'),
    ];
    expect(at(week, '2026-04-06 10:00', both)).toBe(
      at(week, '2026-04-06 10:00', [pause('2026-04-07 10:00', '2026-04-10 10:00')]),
    );
  });

  test('in minutes gives back the open time', () => {
    const quarter = term(60, 'minute');
    expect(at(quarter, '2026-03-19 11:00', [pause('2026-03-19 11:30', '2026-03-19 15:00')])).toBe(
      '2026-03-19 15:30',
    );
    expect(
      at(quarter, '2026-03-21 11:00', [pause('2026-03-21 11:30', '2026-03-21 15:00')], { intake: PORTAL }),
    ).toBe('2026-03-21 15:30');
  });

  test('of what people do behind a portal runs by their hours', () => {
    const steps = term(60, 'minute', true);
    expect(
      at(steps, '2026-03-19 11:00', [pause('2026-03-19 11:30', '2026-03-19 13:30')], { intake: PORTAL }),
    ).toBe('2026-03-19 15:00');
  });

  test('is named, also one that changes nothing', () => {
    const { trace } = dueOf(week, local('2026-04-06 10:00'), [
      pause('2026-04-07 10:00', '2026-04-09 10:00'),
      pause('2026-05-05 10:00', '2026-05-06 10:00'),
    ]);
    expect(trace).toContainEqual({
      code: 'paused',
      from: '2026-04-07T05:00:00.000Z',
      to: '2026-04-09T05:00:00.000Z',
      clause: '3.1',
      days: 2,
      before: '2026-04-15T13:30:00.000Z',
    });
    expect(trace).toContainEqual(expect.objectContaining({ code: 'pause-outside-term' }));
  });

  test('beyond the calendar says so', () => {
    const { trace } = dueOf(term(34, 'year'), local('2026-12-23 12:30'), [
      pause('2026-12-23 12:30', '2026-12-31 12:30'),
    ]);
    expect(trace.filter(({ code }) => code === 'beyond-calendar')).toHaveLength(1);
  });

  test('into a year without a calendar says so', () => {
    const { trace } = dueOf(week, local('2027-12-22 10:00'), [pause('2027-12-23 10:00', '2028-01-20 10:00')]);
    expect(trace.filter(({ code }) => code === 'calendar-not-known')).toEqual([
      { code: 'calendar-not-known', year: 2028 },
    ]);
  });
});

describe('without changes', () => {
  test('the term is what it was', () => {
    expect(dueOf(week, local('2026-03-19 10:00'), [])).toEqual(
      overallDue(week, { filedAt: local('2026-03-19 10:00'), schedule: OFFICE, intake: OFFICE, calendars }),
    );
  });
});

const FIRST = Date.parse('2020-01-01T00:00:00+05:00');
const LAST = Date.parse('2035-12-31T23:59:59+05:00');
const DAY_MS = 86_400_000;
const instants = fc.integer({ min: FIRST, max: LAST }).map((ms) => new Date(ms));
const inDays = fc.constantFrom<Unit>('working-day', 'calendar-day', 'day', 'month', 'year');
const terms = fc
  .record({ amount: fc.nat(40), unit: inDays })
  .map(({ amount, unit }) => term(unit === 'year' ? amount % 10 : amount, unit));
const places = fc.record({
  schedule: fc.constantFrom(OFFICE, FRONT_OFFICE),
  intake: fc.constantFrom(OFFICE, PORTAL),
});
const clause = fc.constant('3.1');
const changes: fc.Arbitrary<TermChange> = fc.oneof(
  fc.record({
    kind: fc.constant('extended' as const),
    amount: fc.integer({ min: -3, max: 90 }),
    unit: inDays,
    clause,
  }),
  fc.record({
    kind: fc.constant('restarted' as const),
    at: instants,
    amount: fc.nat(30),
    unit: inDays,
    clause,
  }),
  fc.record({ kind: fc.constant('paused' as const), from: instants, to: instants, clause }),
);

describe('whatever happens to a case', () => {
  test('its term has an end, on a working day, with a trace that survives JSON', () => {
    fc.assert(
      fc.property(
        terms,
        instants,
        fc.array(changes, { maxLength: 5 }),
        places,
        (of, filedAt, many, where) => {
          const { due, trace } = dueOf(of, filedAt, many, where);
          expect(trace.at(-1)).toMatchObject({ code: 'due', at: due.toISOString() });
          expect(trace.filter(({ code }) => code === 'due')).toHaveLength(1);
          expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
          const day = Math.floor((due.getTime() + 5 * 3_600_000) / DAY_MS);
          const { kinds, firstDay } = calendars[where.schedule.week];
          expect(kinds[day - firstDay]?.working).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('an extension never ends it earlier', () => {
    fc.assert(
      fc.property(terms, instants, fc.integer({ min: -3, max: 90 }), inDays, (of, filedAt, amount, unit) => {
        const change = { kind: 'extended', amount, unit, clause: '3.1' } as const;
        expect(dueOf(of, filedAt, [change]).due.getTime()).toBeGreaterThanOrEqual(
          dueOf(of, filedAt, []).due.getTime(),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('a pause of so many days inside it gives no fewer', () => {
    fc.assert(
      fc.property(
        terms,
        instants,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.nat(60),
        (of, filedAt, share, days) => {
          const before = dueOf(of, filedAt, []).due.getTime();
          const from = new Date(filedAt.getTime() + Math.floor((before - filedAt.getTime()) * share));
          const to = new Date(from.getTime() + days * DAY_MS);
          const after = dueOf(of, filedAt, [{ kind: 'paused', from, to, clause: '3.1' }]).due.getTime();
          expect(after - before).toBeGreaterThanOrEqual(days * DAY_MS);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a pause of so many working days gives no fewer of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), instants, fc.nat(60), (amount, filedAt, days) => {
        const before = dueOf(term(amount, 'working-day'), filedAt, []).due.getTime();
        const to = new Date(filedAt.getTime() + days * DAY_MS);
        const paused = { kind: 'paused', from: filedAt, to, clause: '3.1' } as const;
        const after = dueOf(term(amount, 'working-day'), filedAt, [paused]).due.getTime();
        expect(workedBetween(before, after)).toBeGreaterThanOrEqual(
          workedBetween(filedAt.getTime(), to.getTime()),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Working days after the day of one instant up to the day of another. */
function workedBetween(from: number, to: number): number {
  const { kinds, firstDay } = calendars[5];
  const day = (instant: number) => Math.floor((instant + 5 * 3_600_000) / DAY_MS) - firstDay;
  return kinds.slice(day(from) + 1, day(to) + 1).filter(({ working }) => working).length;
}
