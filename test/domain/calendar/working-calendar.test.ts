import * as fc from 'fast-check';
import { CalendarYear } from '../../../src/domain/calendar/calendar-year';
import { dayKind } from '../../../src/domain/calendar/day-kind';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { addDays, plainDate, weekday } from '../../../src/kernel/plain-date';
import { seededCalendar } from './calendar-data';

const data = seededCalendar();
const calendars = workingCalendars(data);

function reason(date: string, week: 5 | 6 = 5) {
  return dayKind(calendars[week], plainDate(date)).reason;
}

/** Days off of a year that are no plain weekends, as `MM-DD`. */
function extraDaysOff(year: number, week: 5 | 6): string[] {
  return calendars[week].notable
    .filter(({ date, code }) => date.startsWith(`${year}-`) && code === 'day-off')
    .filter(({ date }) => weekday(date) <= week)
    .map(({ date }) => date.slice(5));
}

describe('workingCalendar', () => {
  test.each([
    [2024, '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16'],
    [2025, '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16'],
    [2026, '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16'],
    [2027, '01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16'],
  ])('five-day week of %d', (year, days) => {
    expect(extraDaysOff(year, 5)).toEqual(days.split(' '));
  });

  test.each([
    [2024, '01-01 01-02 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 08-30 10-25 12-16'],
    [2025, '01-01 01-02 01-03 01-07 03-08 03-21 03-22 03-24 05-01 05-07 05-09 06-06 07-07 08-30 10-25 12-16'],
    [2026, '01-01 01-02 01-07 03-09 03-21 03-23 03-24 05-01 05-07 05-09 05-27 07-06 10-26 12-16'],
    [2027, '01-01 01-02 01-07 03-08 03-15 03-22 03-23 03-24 05-01 05-07 05-10 07-06 10-25 12-16'],
  ])('six-day week of %d', (year, days) => {
    expect(extraDaysOff(year, 6)).toEqual(days.split(' '));
  });

  test('March 2020: the six-day week rests to the 24th, the five-day week to the 25th', () => {
    expect(extraDaysOff(2020, 5).filter((day) => day.startsWith('03-2'))).toEqual([
      '03-23',
      '03-24',
      '03-25',
    ]);
    expect(extraDaysOff(2020, 6).filter((day) => day.startsWith('03-2'))).toEqual([
      '03-21',
      '03-23',
      '03-24',
    ]);
  });

  test('weekends that are worked by order', () => {
    const worked = ([5, 6] as const).map((week) =>
      calendars[week].notable.filter(({ code }) => code === 'worked-by-decree').map(({ date }) => date),
    );
    expect(worked).toEqual([['2024-05-04', '2025-01-05'], ['2025-01-05']]);
  });

  test('Kurban-ait is off on its day of each year, announced or expected', () => {
    const days = data.years.flatMap(({ holidays }) => holidays.filter(({ id }) => id === 'kurban-ait'));
    expect(days.map(({ date, announced, transfers }) => [date, announced, transfers])).toEqual([
      ['2024-06-16', true, false],
      ['2025-06-06', true, false],
      ['2026-05-27', false, false],
      ['2027-05-16', false, false],
    ]);
  });

  test('Constitution Day: 30 August until 2025, none in 2026, 15 March from 2027', () => {
    const days = data.years.flatMap(({ holidays }) => holidays.filter(({ id }) => id === 'constitution-day'));
    expect(days.map(({ date }) => date)).toEqual(['2024-08-30', '2025-08-30', '2027-03-15']);
  });

  test('every holiday and move names its source in both languages', () => {
    for (const { holidays, moves } of data.years)
      for (const { source } of [...holidays, ...moves]) expect([source.kk, source.ru]).not.toContain('');
  });

  test('says why a day is off', () => {
    expect(reason('2026-03-24')).toMatchObject({
      code: 'transferred',
      holiday: { id: 'nauryz' },
      from: '2026-03-21',
    });
    expect(reason('2026-03-25')).toMatchObject({
      code: 'transferred',
      holiday: { id: 'nauryz' },
      from: '2026-03-22',
    });
    expect(reason('2026-03-21')).toMatchObject({
      code: 'holiday',
      holiday: { name: { ru: 'Наурыз мейрамы' } },
    });
    expect(reason('2026-03-28')).toEqual({ code: 'weekend' });
    expect(reason('2026-03-26')).toEqual({ code: 'ordinary' });
    expect(reason('2024-05-08')).toMatchObject({ code: 'decreed-off', worked: '2024-05-04' });
    expect(reason('2024-05-04')).toMatchObject({ code: 'decreed-working', off: '2024-05-08' });
    expect(reason('2026-05-27')).toMatchObject({ holiday: { id: 'kurban-ait', expected: true } });
    expect(reason('2025-06-06')).toMatchObject({ holiday: { id: 'kurban-ait', expected: false } });
  });

  test('holidays without transfer stay where they are', () => {
    expect(reason('2024-01-07')).toMatchObject({ code: 'holiday' });
    expect(reason('2024-01-08')).toEqual({ code: 'ordinary' });
    expect(reason('2024-06-17')).toEqual({ code: 'ordinary' });
  });

  test('an order that moves a Saturday means nothing for the six-day week, one that moves a Sunday does', () => {
    expect(reason('2024-05-08', 6)).toEqual({ code: 'ordinary' });
    expect(reason('2024-05-04', 6)).toEqual({ code: 'ordinary' });
    expect(reason('2025-01-03', 6)).toMatchObject({ code: 'decreed-off' });
    expect(reason('2025-01-05', 6)).toMatchObject({ code: 'decreed-working' });
  });

  test('years without data follow the rule, with the holidays of their time', () => {
    expect(calendars[5].knownYears.has(2028)).toBe(false);
    expect(reason('2021-12-01')).toMatchObject({ code: 'holiday', holiday: { id: 'first-president-day' } });
    expect(reason('2022-12-01')).toEqual({ code: 'ordinary' });
    expect(reason('2022-10-25')).toMatchObject({ holiday: { id: 'republic-day' } });
    expect(reason('2029-12-17')).toMatchObject({ code: 'transferred', from: '2029-12-16' });
    expect(reason('2029-12-18')).toEqual({ code: 'ordinary' });
    expect(reason('2028-03-15')).toMatchObject({ holiday: { id: 'constitution-day' } });
    expect(reason('2028-08-30')).toEqual({ code: 'ordinary' });
  });

  test('beyond its reach only weekends are known', () => {
    expect(reason('1990-03-08')).toEqual({ code: 'ordinary' });
    expect(reason('2100-05-01')).toEqual({ code: 'weekend' });
  });

  test('counts agree with the days one by one', () => {
    fc.assert(
      fc.property(
        fc.nat(16_000),
        fc.nat(400),
        fc.constantFrom(5 as const, 6 as const),
        (from, length, week) => {
          const { kinds, workingBefore, notableBefore, workingDays } = calendars[week];
          const run = kinds.slice(from, from + length);
          const worked = run.filter(({ working }) => working).length;
          const named = run.filter(({ reason: { code } }) => code !== 'ordinary').length;
          expect(Number(workingBefore[from + length]) - Number(workingBefore[from])).toBe(worked);
          expect(Number(notableBefore[from + length]) - Number(notableBefore[from])).toBe(named);
          const next = workingDays[Number(workingBefore[from])];
          expect(kinds.findIndex(({ working }, offset) => offset >= from && working)).toBe(next);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('each holiday that transfers gives back exactly one day off', () => {
    for (const { year, holidays } of data.years) {
      const lost = holidays.filter(({ transfers, date }) => transfers && weekday(date) > 5).length;
      const moved = calendars[5].kinds.filter(
        ({ reason: why }) => why.code === 'transferred' && why.from.startsWith(`${year}-`),
      ).length;
      expect(moved).toBe(lost);
    }
  });
});

describe('CalendarYear', () => {
  const source = { kk: 'бұйрық', ru: 'приказ' };

  test.each([
    ['a day of another year', { year: 2028, holidays: [], moves: [{ off: '2029-01-01', source }] }],
    ['a day that does not exist', { year: 2027, holidays: [], moves: [{ off: '2027-02-29', source }] }],
    [
      'a day listed twice',
      { year: 2027, holidays: [], moves: [1, 2].map(() => ({ off: '2027-03-01', source })) },
    ],
    ['an unknown key', { year: 2027, holidays: [], moves: [], note: 'x' }],
  ])('refuses %s', (_, year) => {
    expect(CalendarYear.safeParse(year).success).toBe(false);
  });

  test('a day off that is added by order is off, whatever day it is', () => {
    fc.assert(
      fc.property(fc.nat(364), (shift) => {
        const off = addDays(plainDate('2028-01-01'), shift);
        const year = CalendarYear.parse({ year: 2028, holidays: [], moves: [{ off, source }] });
        const more = workingCalendars({ ...data, years: [...data.years, year] });
        expect(dayKind(more[5], off).working).toBe(false);
        expect(dayKind(more[6], off).working).toBe(false);
      }),
      { numRuns: 10 },
    );
  });
});
