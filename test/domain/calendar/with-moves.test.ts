import { CalendarYear } from '../../../src/domain/calendar/calendar-year';
import { dayKind } from '../../../src/domain/calendar/day-kind';
import { withMoves } from '../../../src/domain/calendar/with-moves';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { plainDate } from '../../../src/kernel/plain-date';
import { seededCalendar } from './calendar-data';

const data = seededCalendar();
const source = { kk: 'бұйрық', ru: 'приказ' };

function move(off: string, worked?: string) {
  return { off: plainDate(off), ...(worked === undefined ? {} : { worked: plainDate(worked) }), source };
}

function reasons(moves: ReturnType<typeof move>[], days: string[]): string[] {
  const calendar = workingCalendars(withMoves(data, moves))[5];
  return days.map((day) => dayKind(calendar, plainDate(day)).reason.code);
}

describe('withMoves', () => {
  test('without moves the calendar stays as it is', () => {
    expect(withMoves(data, [])).toBe(data);
  });

  test('adds a move to its year', () => {
    expect(reasons([move('2026-05-08', '2026-05-16')], ['2026-05-08', '2026-05-16'])).toEqual([
      'decreed-off',
      'decreed-working',
    ]);
  });

  test('leaves the given data untouched', () => {
    withMoves(data, [move('2026-05-08'), move('2031-05-08')]);
    expect(data).toEqual(seededCalendar());
  });

  test('a year of which nothing is known takes the move and stays unknown', () => {
    const more = withMoves(data, [move('2031-05-02')]);
    const calendar = workingCalendars(more)[5];
    expect(dayKind(calendar, plainDate('2031-05-02')).reason.code).toBe('decreed-off');
    expect(dayKind(calendar, plainDate('2031-05-01')).reason).toMatchObject({ holiday: { id: 'unity-day' } });
    expect(calendar.knownYears.has(2031)).toBe(false);
  });

  test('the later of two orders on the same day off holds, also over the seeded one', () => {
    expect(reasons([move('2024-05-08', '2024-05-18')], ['2024-05-04', '2024-05-08', '2024-05-18'])).toEqual([
      'weekend',
      'decreed-off',
      'decreed-working',
    ]);
  });

  test('the later of two orders on the same day worked instead holds', () => {
    const moves = [move('2031-05-02', '2031-05-17'), move('2031-05-06', '2031-05-17')];
    expect(reasons(moves, ['2031-05-02', '2031-05-06', '2031-05-17'])).toEqual([
      'ordinary',
      'decreed-off',
      'decreed-working',
    ]);
  });

  test('two days off without a day worked instead stand side by side', () => {
    expect(reasons([move('2026-05-08'), move('2026-05-12')], ['2026-05-08', '2026-05-12'])).toEqual([
      'decreed-off',
      'decreed-off',
    ]);
  });

  test('a day that is a holiday already is not moved', () => {
    expect(reasons([move('2026-05-07', '2026-05-16')], ['2026-05-07', '2026-05-16'])).toEqual([
      'holiday',
      'weekend',
    ]);
  });

  test('a day may be worked in the next year for one off in this', () => {
    expect(reasons([move('2026-12-31', '2027-01-09')], ['2026-12-31', '2027-01-09'])).toEqual([
      'decreed-off',
      'decreed-working',
    ]);
  });

  test('every year that comes out is a valid year', () => {
    const moves = [move('2024-05-08'), move('2025-12-31', '2026-01-10'), move('2026-05-08', '2026-05-16')];
    for (const year of withMoves(data, moves).years) expect(CalendarYear.parse(year)).toEqual(year);
  });

  test('both weeks are computed anew fast enough for a screen', () => {
    workingCalendars(data);
    const begun = performance.now();
    workingCalendars(withMoves(data, [move('2026-05-08', '2026-05-16')]));
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
