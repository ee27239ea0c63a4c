import * as fc from 'fast-check';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { providerSchedule } from '../../../src/domain/deadline/edition-schedule';
import { soonFrom, watchedUnit } from '../../../src/domain/deadline/soon-from';
import { timeLeft } from '../../../src/domain/deadline/time-left';
import { seededCalendar } from '../calendar/calendar-data';
import { fictionalEdition } from '../../support/fictional-service';

const CALENDARS = workingCalendars(seededCalendar());
const CLOCK = providerSchedule(fictionalEdition());
const MINUTE = 60_000;

const almaty = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+05:00`);

it.each([
  // start, due, unit, soon from
  ['2026-03-10 10:00', '2026-03-18 18:30', 'working-day', '2026-03-18 00:00'],
  // Friday before Nauryz: the next working day is Thursday the 26th
  ['2026-03-17 10:00', '2026-03-26 18:30', 'working-day', '2026-03-26 00:00'],
  // due on a Sunday by the calendar of days: its last working day is Friday
  ['2026-04-01 10:00', '2026-04-12 18:30', 'working-day', '2026-04-10 00:00'],
  ['2026-03-19 10:00', '2026-03-19 10:20', 'minute', '2026-03-19 10:15'],
  // the lunch break does not run
  ['2026-03-19 12:50', '2026-03-19 14:40', 'minute', '2026-03-19 14:35'],
] as const)('%s to %s in %ss is soon from %s on', (start, due, unit, expected) => {
  const found = soonFrom({
    start: almaty(start),
    due: almaty(due),
    unit,
    clock: CLOCK,
    calendars: CALENDARS,
  });
  expect(found.toISOString()).toBe(almaty(expected).toISOString());
});

it('is the first minute that timeLeft calls soon, for any period', () => {
  const start = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2027-06-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 90 });
  fc.assert(
    fc.property(start, minutes, (from, length) => {
      const whole = new Date(Math.floor(from.getTime() / MINUTE) * MINUTE);
      const due = new Date(whole.getTime() + length * MINUTE);
      const unit = watchedUnit(whole, due);
      const period = { start: whole, due, unit, clock: CLOCK, calendars: CALENDARS };
      const soon = soonFrom(period);
      expect(soon >= whole && soon <= due).toBe(true);
      expect(timeLeft({ ...period, now: soon }).urgency).not.toBe('on-time');
      if (soon > whole) {
        const before = new Date(soon.getTime() - MINUTE);
        expect(timeLeft({ ...period, now: before }).urgency).toBe('on-time');
      }
    }),
    { numRuns: 300 },
  );
});
