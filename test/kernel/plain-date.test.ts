import fc from 'fast-check';
import {
  addDays,
  findPlainDate,
  fromEpochDay,
  plainDate,
  toEpochDay,
  weekday,
} from '../../src/kernel/plain-date';

/** Days from the year 1900 to the year 2199. */
const DAYS = fc.integer({ min: -25_567, max: 84_005 });

test.each(['2024-02-29', '2000-02-29', '1999-12-31', '2026-11-20'])('%s is a day', (value) => {
  expect(findPlainDate(value)).toBe(value);
  expect(plainDate(value)).toBe(value);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-5',
  '20.11.2026',
  '2026-11-20T00:00:00Z',
  ' 2026-11-20',
  '',
])('«%s» is not a day', (value) => {
  expect(findPlainDate(value)).toBeUndefined();
  expect(() => plainDate(value)).toThrow(RangeError);
});

test('days and their numbers are the same thing', () => {
  expect(toEpochDay(plainDate('1970-01-01'))).toBe(0);
  expect(toEpochDay(plainDate('1969-12-31'))).toBe(-1);
  fc.assert(fc.property(DAYS, (day) => expect(toEpochDay(fromEpochDay(day))).toBe(day)));
});

test('adding days passes over ends of months and leap days, forward and back', () => {
  expect(addDays(plainDate('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(plainDate('2026-02-28'), 1)).toBe('2026-03-01');
  expect(addDays(plainDate('2027-01-01'), -1)).toBe('2026-12-31');
  fc.assert(
    fc.property(DAYS, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
      const date = fromEpochDay(day);
      expect(addDays(addDays(date, count), -count)).toBe(date);
    }),
  );
});

test('later days are later as text', () => {
  fc.assert(
    fc.property(DAYS, DAYS, (one, other) =>
      expect(fromEpochDay(one) < fromEpochDay(other)).toBe(one < other),
    ),
  );
});

test.each([
  ['2026-11-16', 1],
  ['2026-11-20', 5],
  ['2026-11-21', 6],
  ['2026-11-22', 7],
  ['1969-12-31', 3],
  ['2000-01-01', 6],
])('%s is day %i of its week', (date, number) => {
  expect(weekday(plainDate(date))).toBe(number);
});

test('weekdays follow one another, Monday after Sunday', () => {
  fc.assert(
    fc.property(DAYS, (day) =>
      expect(weekday(fromEpochDay(day + 1))).toBe((weekday(fromEpochDay(day)) % 7) + 1),
    ),
  );
});
