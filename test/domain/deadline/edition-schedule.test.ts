import { channelSchedule, providerSchedule } from '../../../src/domain/deadline/edition-schedule';
import { clockFace } from '../../../src/domain/deadline/local-time';
import type { Hours } from '../../../src/domain/deadline/hours';
import { effects } from './ask';
import { edition, editions } from './editions';

function face({ open, close, breakStart, breakEnd }: Hours): string {
  const pause = breakStart === breakEnd ? '' : ` (${clockFace(breakStart)}-${clockFace(breakEnd)})`;
  return `${clockFace(open)}-${clockFace(close)}${pause}`;
}

const PLACES = [
  'provider',
  'state-corporation',
  'service-centre',
  'rural-akim',
  'employment-centre',
] as const;

describe('schedules of editions', () => {
  test.each([
    [
      'birth-and-childcare-benefit@order-206-2021',
      5,
      '09:00-18:30 (13:00-14:30)',
      '09:00-17:30 (13:00-14:30)',
      0,
    ],
    ['disability-allowance@order-509-2024', 5, '09:00-18:00 (13:00-14:00)', '09:00-17:30 (13:00-14:30)', 0],
    ['child-benefit-under-18@order-335-2008', 5, '09:00-18:30 (12:30-14:00)', '09:00-17:00 (12:30-14:00)', 0],
    ['sign-and-typhlo-aids@order-335-2008', 5, '09:00-18:00 (13:00-14:00)', '09:00-18:00 (13:00-14:00)', 0],
    ['asp-certificate@order-279-2015', 5, '09:00-18:30 (13:00-14:30)', '09:00-17:30 (13:00-14:30)', 1],
  ])('provider of %s', (key, week, hours, intake, notes) => {
    const schedule = providerSchedule(edition(key));
    expect([schedule.week, face(schedule.hours), face(schedule.intake), schedule.notes.length]).toEqual([
      week,
      hours,
      intake,
      notes,
    ]);
  });

  test.each([
    ['asp-certificate@order-279-2015', 'state-corporation', 6, '09:00-20:00'],
    ['burial-payment@order-509-2024', 'state-corporation', 5, '09:00-18:00'],
    ['disability-allowance@order-509-2024', 'state-corporation', 5, '09:00-18:00'],
    ['death-certificate@order-335-2008', 'service-centre', 6, '09:00-20:00'],
    ['asp-certificate@order-279-2015', 'rural-akim', 5, '09:00-18:00 (13:00-14:00)'],
    ['asp-certificate@order-279-2015', 'employment-centre', 5, '09:00-18:00 (12:30-14:30)'],
  ] as const)('%s at %s', (key, channel, week, hours) => {
    const schedule = channelSchedule(edition(key), channel);
    expect([schedule.week, face(schedule.hours), schedule.roundTheClock]).toEqual([week, hours, false]);
  });

  test('variants of hours: the narrower is taken and said', () => {
    expect(channelSchedule(edition('asp-certificate@order-279-2015'), 'employment-centre').notes).toEqual([
      { code: 'narrower-hours-taken', place: 'employment-centre', printed: '08:30/09:00-18:00/18:30' },
      { code: 'days-not-stated', place: 'employment-centre' },
    ]);
  });

  test('hours that the act does not state are taken from the usual ones, and it is said', () => {
    expect(providerSchedule(edition('employment-referral@almaty-499-2017')).notes).toEqual([
      { code: 'hours-not-stated', place: 'provider' },
    ]);
  });

  test.each([
    ['birth-and-childcare-benefit@order-206-2021', 'annex 1-1, row 7'],
    ['survivor-allowance@order-509-2024', 'annex 4, row 7'],
    ['asp-certificate@order-279-2015', null],
  ])('the portal never closes; the next working day by the clause of %s', (key, clause) => {
    const portal = channelSchedule(edition(key), 'portal');
    expect(portal).toMatchObject({ roundTheClock: true, nextWorkingDayClause: clause });
  });

  test('every edition has sound hours for its provider and each accepting channel', () => {
    for (const one of editions.values()) {
      const channels = one.channels
        .filter(({ accepts }) => accepts)
        .map(({ id }) => channelSchedule(one, id));
      for (const { hours, intake } of [providerSchedule(one), ...channels].flatMap((schedule) => schedule)) {
        for (const { open, close, breakStart, breakEnd } of [hours, intake]) {
          expect(open).toBeLessThan(breakStart);
          expect(breakStart).toBeLessThanOrEqual(breakEnd);
          expect(breakEnd).toBeLessThanOrEqual(close);
        }
      }
    }
  });

  /** The first line of each place that has plain hours, as printed. */
  const LINES = [...editions].flatMap(([key, { schedules = [] }]) =>
    schedules
      .filter(({ where }, index) => schedules.findIndex((line) => line.where === where) === index)
      .flatMap(({ where, hours = '/', break: pause, ...line }) => {
        const place = PLACES.find((one) => one === where);
        const breakHours = typeof pause === 'string' && pause !== 'none' ? ` (${pause})` : '';
        const week = line.days === 'mon-sat' ? 6 : 5;
        return place === undefined || hours.includes('/')
          ? []
          : [{ key, place, printed: `${hours}${breakHours}`, week, intake: line.intake }];
      }),
  );

  const placeOf = (key: string, place: (typeof PLACES)[number]) =>
    place === 'provider' ? providerSchedule(edition(key)) : channelSchedule(edition(key), place);

  test('are many', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(25);
  });

  test.each(LINES)('$key keeps the printed hours of its $place', ({ key, place, printed, week }) => {
    const schedule = placeOf(key, place);
    expect([face(schedule.hours), schedule.week, schedule.roundTheClock]).toEqual([printed, week, false]);
  });

  test.each(LINES.filter(({ intake }) => intake !== undefined))(
    '$key keeps the printed hours of intake of its $place',
    ({ key, place, intake }) => {
      expect(face(placeOf(key, place).intake).slice(0, 11)).toBe(intake);
    },
  );

  test('the portal of every edition that has one never closes', () => {
    for (const one of editions.values())
      for (const { id } of one.channels.filter((channel) => channel.id === 'portal'))
        expect(channelSchedule(one, id)).toMatchObject({
          roundTheClock: true,
          hours: { open: 0, close: 1440 },
        });
  });

  test.each([
    ['burial-payment@order-509-2024', true],
    ['disability-allowance@order-509-2024', true],
    ['survivor-allowance@order-509-2024', true],
    ['birth-and-childcare-benefit@order-206-2021', false],
  ])('duty offices of %s are said to work longer: %s', (key, said) => {
    const codes = channelSchedule(edition(key), 'state-corporation').notes.map(({ code }) => code);
    expect(codes.includes('duty-offices-not-taken')).toBe(said);
  });

  test('of survivors only filings on days off are held', () => {
    const held = (key: string) =>
      channelSchedule(edition(key), 'portal', undefined, effects).holdsDaysOffOnly === true;
    expect(held('survivor-allowance@order-509-2024')).toBe(true);
    expect(held('disability-allowance@order-509-2024')).toBe(false);
  });
});
