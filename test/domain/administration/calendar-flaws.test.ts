import {
  kurbanAitFlaws,
  moveFlaws,
  yearsToMove,
  type CalendarGround,
} from '../../../src/domain/administration/calendar-flaws';
import { withMoves } from '../../../src/domain/calendar/with-moves';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { plainDate } from '../../../src/kernel/plain-date';
import { seededCalendar } from '../calendar/calendar-data';

const source = { kk: 'бұйрық', ru: 'приказ' };
const seeded = seededCalendar();
const calendars = workingCalendars(seeded);
const ground = (more: Partial<CalendarGround> = {}): CalendarGround => ({
  others: calendars,
  today: plainDate('2026-04-20'),
  act: { date: '2026-04-15' },
  held: [],
  ...more,
});
const move = (off: string | null, worked: string | null = null) => ({
  ...(off === null ? {} : { off: plainDate(off) }),
  ...(worked === null ? {} : { worked: plainDate(worked) }),
});
const flawsOf = (off: string | null, worked: string | null = null, more: Partial<CalendarGround> = {}) =>
  moveFlaws(move(off, worked), ground(more)).map(({ field, code }) => `${field} ${code}`);

describe('a move by order', () => {
  test.each([
    ['a day off for a Saturday worked', '2026-05-08', '2026-05-16'],
    ['only a day off', '2026-05-08', null],
    ['only a Sunday that is worked', null, '2026-05-17'],
    ['a Saturday given off to those who work on it', '2026-05-16', null],
    ['two days of different years', '2026-12-31', '2027-01-09'],
    ['today', '2026-04-20', null],
  ])('is taken: %s', (_what, off, worked) => {
    expect(flawsOf(off, worked)).toEqual([]);
  });

  test.each([
    ['no day at all', null, null, ['off nothing-moved']],
    ['one day twice', '2026-05-08', '2026-05-08', ['worked same-day']],
    ['a holiday given off', '2026-05-07', null, ['off off-already']],
    ['a Sunday given off', '2026-05-17', null, ['off off-already']],
    ['a transferred day given off', '2026-05-11', null, ['off off-already']],
    ['a working day made working', null, '2026-05-15', ['worked worked-already']],
    ['a holiday made working', null, '2026-05-09', ['worked rest-by-law']],
    ['a transferred day made working', '2026-05-08', '2026-05-11', ['worked rest-by-law']],
    ['a year long gone', '2024-05-07', null, ['off other-year']],
    ['a year far ahead', null, '2062-05-16', ['worked other-year']],
    ['both wrong', '2026-05-07', '2026-05-15', ['off off-already', 'worked worked-already']],
  ])('is refused: %s', (_what, off, worked, flaws) => {
    expect(flawsOf(off, worked)).toEqual(flaws);
  });

  test('that another order has moved already is refused, with what the day is', () => {
    const others = workingCalendars(
      withMoves(seeded, [{ off: plainDate('2026-05-08'), worked: plainDate('2026-05-16'), source }]),
    );
    expect(flawsOf('2026-05-08', null, { others })).toEqual(['off off-already']);
    const [flaw] = moveFlaws(move('2026-05-12', '2026-05-16'), ground({ others }));
    expect(flaw).toMatchObject({ field: 'worked', code: 'worked-already' });
    expect(flaw?.kind?.reason.code).toBe('decreed-working');
  });
});

describe('a day that has passed', () => {
  test.each([
    ['from an order of before, entered late', '2026-04-15', []],
    ['from an order of that day', '2026-04-17', []],
    ['from an order of afterwards', '2026-04-18', ['off past-day']],
  ])('%s', (_what, date, flaws) => {
    expect(flawsOf('2026-04-17', null, { act: { date } })).toEqual(flaws);
  });

  test('without an order is refused', () => {
    expect(flawsOf('2026-04-17', null, { act: null })).toEqual(['off past-day']);
  });

  test('that holds already is not looked at again when the rest is put right', () => {
    const held = [plainDate('2026-04-17')];
    expect(flawsOf('2026-04-17', '2026-05-16', { act: { date: '2026-04-18' }, held })).toEqual([]);
  });
});

describe('Kurban-ait', () => {
  const flaws = (date: string, more: Partial<CalendarGround> = {}) =>
    kurbanAitFlaws({ date: plainDate(date) }, 2026, ground(more)).map(({ code }) => code);

  test('lies in its year, and ahead unless it was announced by then', () => {
    expect(flaws('2026-05-27', { act: null })).toEqual([]);
    expect(flaws('2027-05-16')).toEqual(['other-year']);
    expect(flaws('2026-04-10', { act: null })).toEqual(['past-day']);
    expect(flaws('2026-04-16')).toEqual([]);
  });
});

test('days may be moved from the last year to two years ahead', () => {
  expect(yearsToMove(plainDate('2026-12-31'))).toEqual({ first: 2025, last: 2028 });
});
