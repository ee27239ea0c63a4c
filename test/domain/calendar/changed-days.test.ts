import * as fc from 'fast-check';
import { changedDays } from '../../../src/domain/calendar/changed-days';
import { dayKind } from '../../../src/domain/calendar/day-kind';
import { withMoves } from '../../../src/domain/calendar/with-moves';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { addDays, plainDate } from '../../../src/kernel/plain-date';
import { seededCalendar } from './calendar-data';

const data = seededCalendar();
const calendars = workingCalendars(data);
const source = { kk: 'бұйрық', ru: 'приказ' };

describe('changedDays', () => {
  test('a state of the calendar beside itself changes nothing', () => {
    expect(changedDays(calendars, workingCalendars(seededCalendar()))).toBeNull();
  });

  test('names the day off and the Saturday worked instead, in the week that they bind', () => {
    const move = { off: plainDate('2026-05-08'), worked: plainDate('2026-05-16'), source };
    const change = changedDays(calendars, workingCalendars(withMoves(data, [move])));
    expect(change).toMatchObject({ first: '2026-05-08', last: '2026-05-16' });
    expect(change?.days).toEqual([
      {
        date: '2026-05-08',
        week: 5,
        before: { working: true, reason: { code: 'ordinary' } },
        after: { working: false, reason: { code: 'decreed-off', worked: '2026-05-16', source } },
      },
      {
        date: '2026-05-16',
        week: 5,
        before: { working: false, reason: { code: 'weekend' } },
        after: { working: true, reason: { code: 'decreed-working', off: '2026-05-08', source } },
      },
    ]);
  });

  test('a Sunday that is worked instead binds both weeks', () => {
    const move = { off: plainDate('2026-05-08'), worked: plainDate('2026-05-17'), source };
    const change = changedDays(calendars, workingCalendars(withMoves(data, [move])));
    expect(change?.days.map(({ date, week }) => `${date} ${week}`)).toEqual([
      '2026-05-08 5',
      '2026-05-08 6',
      '2026-05-17 5',
      '2026-05-17 6',
    ]);
  });

  test('a holiday that is announced for the day on which it was expected moves nothing', () => {
    const announced = data.years.map((year) => ({
      ...year,
      holidays: year.holidays.map((holiday) => ({ ...holiday, announced: true })),
    }));
    expect(changedDays(calendars, workingCalendars({ ...data, years: announced }))).toBeNull();
  });

  test('a Sunday that becomes a holiday stays off, and moves nothing', () => {
    const kurbanAit = data.years.flatMap(({ holidays }) => holidays.filter(({ id }) => id === 'kurban-ait'));
    const sunday = plainDate('2026-06-07');
    const more = data.years.map((year) => ({
      ...year,
      holidays: [
        ...year.holidays,
        ...kurbanAit
          .filter(({ date }) => year.year === 2026 && date.startsWith('2026'))
          .map((one) => ({ ...one, date: sunday })),
      ],
    }));
    const after = workingCalendars({ ...data, years: more });
    expect(dayKind(after[5], sunday).reason.code).toBe('holiday');
    expect(changedDays(calendars, after)).toBeNull();
  });

  test('holds exactly the days whose kind of day differs, and the way back holds the same', () => {
    fc.assert(
      fc.property(fc.nat(1460), (shift) => {
        const off = addDays(plainDate('2024-01-01'), shift);
        const after = workingCalendars(withMoves(data, [{ off, source }]));
        const change = changedDays(calendars, after);
        const weeks = ([5, 6] as const).filter((week) => dayKind(calendars[week], off).working);
        expect(change?.days.map(({ date, week }) => [date, week]) ?? []).toEqual(
          weeks.map((week) => [off, week]),
        );
        expect(changedDays(after, calendars)?.days.length ?? 0).toBe(weeks.length);
      }),
      { numRuns: 8 },
    );
  });
});
