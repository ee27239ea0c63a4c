import fc from 'fast-check';
import { EXAMPLE_KINDS, exampleStarts } from '../../../src/domain/administration/example-starts';
import { dayOf } from '../../../src/kernel/day-of';
import { addDays, toEpochDay, weekday, type PlainDate } from '../../../src/kernel/plain-date';
import { timeOfDay } from '../../../src/kernel/date-words';
import { CALENDARS } from '../../support/builders/office-world';

const CALENDAR = CALENDARS[5];
const works = (day: PlainDate): boolean | undefined =>
  CALENDAR.kinds[toEpochDay(day) - CALENDAR.firstDay]?.working;
const starts = (from: string) =>
  exampleStarts(new Date(from), CALENDAR).map(({ kind, at }) => `${kind} ${dayOf(at)} ${timeOfDay(at)}`);

test('before Nauryz: the next morning, the eve of the holiday, the Friday evening, a day off', () => {
  expect(starts('2026-03-19T10:00:00+05:00')).toEqual([
    'working-morning 2026-03-20 10:00',
    'before-holiday 2026-03-20 11:00',
    'friday-evening 2026-03-20 19:00',
    'day-off 2026-03-21 12:00',
  ]);
});

test('whenever it is, each moment lies ahead, is what it is called, and comes in the order of time', () => {
  const instant = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-12-31') });
  fc.assert(
    fc.property(instant, (at) => {
      const found = exampleStarts(new Date(at), CALENDAR);
      expect(found.map(({ kind }) => kind).sort()).toEqual([...EXAMPLE_KINDS].sort());
      const times = found.map((one) => one.at.getTime());
      expect(times).toEqual([...times].sort((one, other) => one - other));
      for (const { kind, at: start } of found) {
        const day = dayOf(start);
        expect(start.getTime()).toBeGreaterThan(at);
        expect(works(day)).toBe(kind !== 'day-off');
        if (kind === 'friday-evening') expect(weekday(day)).toBe(5);
        if (kind === 'before-holiday') expect(works(addDays(day, 1))).toBe(false);
      }
    }),
  );
});

test('the eve of a holiday is found in a year in which the holidays of summer lie at weekends', () => {
  expect(starts('2020-05-08T00:00:00.001+05:00').at(-1)).toMatch(/^before-holiday 2020-11-30/);
});

test('beyond the calendar there are no examples', () => {
  expect(exampleStarts(new Date('2070-01-01T00:00:00Z'), CALENDAR)).toEqual([]);
});
