import fc from 'fast-check';
import { dateShort, timeOfDay } from '../../src/kernel/date-words';
import { ZONE } from '../../src/kernel/plain-date';

const BY_ZONE = new Intl.DateTimeFormat('ru', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
const FULL_YEAR = new Intl.DateTimeFormat('ru', { timeZone: ZONE, year: 'numeric' });

function byZone(instant: Date): string {
  const [date = '', time = ''] = BY_ZONE.format(instant).split(', ');
  return `${date.slice(0, 6)}${FULL_YEAR.format(instant)} ${time.replace(/^0/, '')}`;
}

function ours(instant: Date): string {
  return `${dateShort(instant)} ${timeOfDay(instant)}`;
}

describe('the clock of Kazakhstan', () => {
  it('is what the history of the zone says, at any instant', () => {
    const instants = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(ours(instant)).toBe(byZone(instant));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2024-02-29T17:59:59.999Z', '29.02.2024 23:59'],
    ['2024-02-29T18:00:00Z', '29.02.2024 23:00'],
    ['2024-02-29T18:59:59.999Z', '29.02.2024 23:59'],
    ['2024-02-29T19:00:00Z', '01.03.2024 0:00'],
  ])('was set back an hour on 1 March 2024: %s', (instant, reading) => {
    expect(ours(new Date(instant))).toBe(reading);
    expect(byZone(new Date(instant))).toBe(reading);
  });
});
