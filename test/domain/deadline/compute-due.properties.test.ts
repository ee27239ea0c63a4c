import * as fc from 'fast-check';
import { CalendarYear } from '../../../src/domain/calendar/calendar-year';
import { dayKind } from '../../../src/domain/calendar/day-kind';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { computeDue } from '../../../src/domain/deadline/compute-due';
import { START_EVENTS, UNITS } from '../../../src/domain/edition/vocabulary';
import { addDays, plainDate } from '../../../src/kernel/plain-date';
import { seededCalendar } from '../calendar/calendar-data';
import { FRONT_OFFICE, OFFICE, PORTAL, PORTAL_BY_DAY, calendars, onTheClock, request } from './cases';

const FIRST = Date.parse('2020-01-01T00:00:00+05:00');
const LAST = Date.parse('2035-12-31T23:59:59+05:00');
const instants = fc.integer({ min: FIRST, max: LAST }).map((ms) => new Date(ms));
const schedules = fc.constantFrom(OFFICE, FRONT_OFFICE);

const MEIRAM = { kk: 'мейрам', ru: 'праздник' };
const YEAR_2029 = {
  year: 2029,
  holidays: ['2029-03-21', '2029-03-22', '2029-05-01', '2029-12-16'].map((date) => ({
    date,
    id: 'holiday',
    name: MEIRAM,
    transfers: true,
    source: MEIRAM,
  })),
};

/** Without the calendars, so that a counterexample can be read. */
const requests = fc.record({
  amount: fc.oneof(fc.nat(60), fc.nat(3000), fc.constant(0.5), fc.integer({ min: -5, max: 0 })),
  unit: fc.constantFrom(...UNITS),
  start: instants,
  startEvent: fc.constantFrom(...START_EVENTS),
  excludesStartDay: fc.boolean(),
  schedule: schedules,
  intake: fc.constantFrom(OFFICE, FRONT_OFFICE, PORTAL, PORTAL_BY_DAY),
});

const inDays = requests.filter(({ unit }) => unit !== 'minute' && unit !== 'hour');

function due(given: Parameters<typeof request>[0]): number {
  return computeDue(request(given)).due.getTime();
}

describe('every due date', () => {
  test('comes, not before its start, with a trace that survives JSON and ends in it', () => {
    fc.assert(
      fc.property(requests, (given) => {
        const { due: end, trace } = computeDue(request(given));
        expect(end.getTime()).toBeGreaterThanOrEqual(given.start.getTime());
        expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
        expect(trace.at(-1)).toEqual({
          code: 'due',
          at: end.toISOString(),
          date: onTheClock(end).slice(0, 10),
        });
        expect(trace[1]).toMatchObject({ code: 'started', at: given.start.toISOString() });
      }),
      { numRuns: 400 },
    );
  });

  test('a later start is never due earlier', () => {
    fc.assert(
      fc.property(requests, fc.nat(40 * 86_400_000), (given, later) => {
        const start = new Date(given.start.getTime() + later);
        expect(due({ ...given, start })).toBeGreaterThanOrEqual(due(given));
      }),
      { numRuns: 600 },
    );
  });

  test('a longer period is never due earlier', () => {
    fc.assert(
      fc.property(requests, fc.nat(30), (given, more) => {
        expect(due({ ...given, amount: given.amount + more })).toBeGreaterThanOrEqual(due(given));
      }),
      { numRuns: 300 },
    );
  });

  test('in days ends on a working day, with the hours of the provider', () => {
    fc.assert(
      fc.property(inDays, (given) => {
        const [date = '', time] = onTheClock(new Date(due(given))).split(' ');
        expect(dayKind(calendars[given.schedule.week], plainDate(date)).working).toBe(true);
        expect(time).toBe(given.schedule === OFFICE ? '18:30' : '20:00');
      }),
      { numRuns: 400 },
    );
  });

  test('in minutes and hours ends inside the hours of the place, on a working day', () => {
    const inTime = requests.filter(
      ({ unit, amount }) => (unit === 'minute' || unit === 'hour') && amount > 0,
    );
    fc.assert(
      fc.property(inTime, schedules, (given, place) => {
        const [date = '', time = ''] = onTheClock(new Date(due({ ...given, intake: place }))).split(' ');
        const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
        expect(dayKind(calendars[place.week], plainDate(date)).working).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(place.hours.open);
        expect(minutes).toBeLessThanOrEqual(place.hours.close);
        expect(minutes > place.hours.breakStart && minutes < place.hours.breakEnd).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('a day off that is added never makes anything due earlier', () => {
    const data = seededCalendar();
    const source = { kk: 'бұйрық', ru: 'приказ' };
    const calendarsWith = (moves: unknown[]) =>
      workingCalendars({ ...data, years: [...data.years, CalendarYear.parse({ ...YEAR_2029, moves })] });
    const without = calendarsWith([]);
    const days = fc
      .nat(364)
      .map((shift) => addDays(plainDate('2029-01-01'), shift))
      .filter((day) => !YEAR_2029.holidays.some(({ date }) => date === day));
    fc.assert(
      fc.property(
        days,
        fc.array(requests, { minLength: 20, maxLength: 20 }),
        fc.nat(40),
        (off, many, back) => {
          const more = calendarsWith([{ off, source }]);
          const start = new Date(Date.parse(`${addDays(off, -back)}T11:00:00+05:00`));
          for (const one of many.map((given) => ({ ...given, amount: given.amount % 60, start }))) {
            expect(due({ ...one, calendars: more })).toBeGreaterThanOrEqual(
              due({ ...one, calendars: without }),
            );
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  test('counts the working days one by one', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const end = due({ amount, unit: 'working-day', start, startEvent: 'previous-step' });
        let day = plainDate(onTheClock(start).slice(0, 10));
        for (let left = amount; left > 0;) {
          day = addDays(day, 1);
          if (dayKind(calendars[5], day).working) left -= 1;
        }
        expect(onTheClock(new Date(end))).toBe(`${day} 18:30`);
      }),
      { numRuns: 200 },
    );
  });
});
