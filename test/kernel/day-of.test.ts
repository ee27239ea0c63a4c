import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayOf } from '../../src/kernel/day-of';
import { ZONE } from '../../src/kernel/plain-date';

test.each([
  ['2026-11-19T18:59:59.999Z', '2026-11-19'],
  ['2026-11-19T19:00:00.000Z', '2026-11-20'],
  ['2026-12-31T19:00:00.000Z', '2027-01-01'],
])('the instant %s is on %s in Kazakhstan', (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day);
});

test('the day is that of the zone, at any instant since the country has one zone', () => {
  const since = new Date('2024-03-01T00:00:00Z');
  const instants = fc.date({ min: since, max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(dayOf(instant)).toBe(DateTime.fromJSDate(instant, { zone: ZONE }).toISODate());
    }),
  );
});
