import * as fc from 'fast-check';
import { computeDue } from '../../../src/domain/deadline/compute-due';
import { timeLeft } from '../../../src/domain/deadline/time-left';
import { UNITS, type Unit } from '../../../src/domain/edition/vocabulary';
import { OFFICE, PORTAL, calendars, local, request } from './cases';

function left(
  now: string,
  due: string,
  unit: Unit = 'working-day',
  start = '2026-03-19 10:00',
  clock = OFFICE,
) {
  const state = timeLeft({ start: local(start), due: local(due), now: local(now), unit, clock, calendars });
  return `${state.urgency}: ${state.amount} ${state.unit}`;
}

describe('timeLeft', () => {
  test.each([
    ['2026-03-19 10:00', 'on-time: 7 working-day'],
    ['2026-03-22 10:00', 'on-time: 6 working-day'],
    ['2026-04-01 23:00', 'on-time: 1 working-day'],
    ['2026-04-02 09:00', 'soon: 9 hour'],
    ['2026-04-02 18:00', 'soon: 30 minute'],
    ['2026-04-02 18:30', 'soon: 0 minute'],
    ['2026-04-02 18:31', 'late: 1 minute'],
    ['2026-04-02 20:45', 'late: 2 hour'],
    ['2026-04-03 09:00', 'late: 1 working-day'],
    ['2026-04-08 09:00', 'late: 4 working-day'],
  ])('a term in days, at %s: %s', (now, expected) => {
    expect(left(now, '2026-04-02 18:30')).toBe(expected);
  });

  test.each([
    ['2026-03-19 10:00', 'on-time: 16 minute'],
    ['2026-03-19 10:11', 'on-time: 5 minute'],
    ['2026-03-19 10:12', 'soon: 4 minute'],
    ['2026-03-19 10:16', 'soon: 0 minute'],
    ['2026-03-19 10:20', 'late: 4 minute'],
    ['2026-03-19 12:20', 'late: 2 hour'],
    ['2026-03-27 10:20', 'late: 3 working-day'],
  ])('a term of 16 minutes, at %s: %s', (now, expected) => {
    expect(left(now, '2026-03-19 10:16', 'minute')).toBe(expected);
  });

  test('the break and the night are not time that is left', () => {
    expect(left('2026-03-19 12:30', '2026-03-19 15:00', 'hour')).toMatch('1 hour');
    expect(left('2026-03-19 18:00', '2026-03-20 09:30', 'hour')).toMatch('1 hour');
    expect(left('2026-03-19 18:00', '2026-03-20 09:30', 'hour', '2026-03-19 17:00', PORTAL)).toMatch(
      '15 hour',
    );
  });

  test('a promise of the portal that falls into the night is measured by the clock on the wall', () => {
    expect(left('2026-03-19 23:47', '2026-03-20 00:01', 'minute', '2026-03-19 23:46')).toBe(
      'on-time: 14 minute',
    );
    expect(left('2026-03-20 00:05', '2026-03-20 00:01', 'minute', '2026-03-19 23:46')).toBe('late: 4 minute');
  });

  test('only a due time that is past is late, and late never goes back', () => {
    const order = ['on-time', 'soon', 'late'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(...UNITS),
        fc.array(fc.nat(60 * 86_400_000), { minLength: 2, maxLength: 6 }),
        (amount, unit, moments) => {
          const start = local('2026-02-27 11:00');
          const { due } = computeDue(request({ amount, unit, start }));
          const states = moments
            .sort((one, other) => one - other)
            .map((ms) => new Date(start.getTime() + ms))
            .map((now) => ({ now, ...timeLeft({ start, due, now, unit, clock: OFFICE, calendars }) }));
          states.forEach((state, index) => {
            expect(state.urgency === 'late').toBe(state.now > due);
            expect(state.amount).toBeGreaterThanOrEqual(0);
            const before = states[index - 1];
            if (before)
              expect(order.indexOf(state.urgency)).toBeGreaterThanOrEqual(order.indexOf(before.urgency));
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
