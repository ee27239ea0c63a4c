import { channelSchedule, providerSchedule } from '../../../src/domain/deadline/edition-schedule';
import {
  OrganisationSchedule,
  organisationSchedule,
} from '../../../src/domain/deadline/organisation-schedule';
import { ask, askDue } from './ask';
import { edition } from './editions';

const BIRTH = 'birth-and-childcare-benefit@order-206-2021';
const OWN = {
  days: 'mon-sat',
  open: '08:00',
  close: '17:00',
  breakStart: '12:00',
  breakEnd: '13:00',
  intakeOpen: '08:30',
  intakeClose: '16:00',
} as const;

describe("an organisation's own hours", () => {
  test('become a schedule', () => {
    expect(organisationSchedule(OrganisationSchedule.parse(OWN), 'provider')).toEqual({
      week: 6,
      roundTheClock: false,
      hours: { open: 480, close: 1020, breakStart: 720, breakEnd: 780 },
      intake: { open: 510, close: 960, breakStart: 720, breakEnd: 780 },
      nextWorkingDayClause: null,
      notes: [{ code: 'organisation-hours', place: 'provider' }],
    });
  });

  test('without break and intake are the hours alone', () => {
    const { days, open, close } = OWN;
    const { hours, intake } = organisationSchedule(
      OrganisationSchedule.parse({ days, open, close }),
      'provider',
    );
    expect(hours).toEqual({ open: 480, close: 1020, breakStart: 1020, breakEnd: 1020 });
    expect(intake).toEqual(hours);
  });

  test.each([
    ['close', 'after-open', { close: '08:00' }],
    ['close', 'after-open', { close: '07:59' }],
    ['breakStart', 'inside-hours', { breakStart: '07:00' }],
    ['breakStart', 'inside-hours', { breakStart: '08:00' }],
    ['breakEnd', 'inside-hours', { breakEnd: '17:00' }],
    ['breakEnd', 'after-open', { breakEnd: '12:00' }],
    ['breakEnd', 'both-ends', { breakEnd: undefined }],
    ['breakStart', 'both-ends', { breakStart: undefined }],
    ['intakeOpen', 'inside-hours', { intakeOpen: '07:59' }],
    ['intakeClose', 'inside-hours', { intakeClose: '17:01' }],
    ['intakeClose', 'after-open', { intakeClose: '08:30' }],
    ['intakeClose', 'both-ends', { intakeClose: undefined }],
    ['open', 'time', { open: '24:00' }],
    ['open', 'time', { open: '8:00' }],
    ['breakEnd', 'time', { breakEnd: 'noon' }],
  ])('%s: %s', (field, message, wrong) => {
    const { error } = OrganisationSchedule.safeParse({ ...OWN, ...wrong });
    expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]]);
  });

  test('unknown days are refused', () => {
    expect(OrganisationSchedule.safeParse({ ...OWN, days: 'sat' }).success).toBe(false);
  });

  test('stand for those of the act, at the provider and at the place of filing', () => {
    const own = OrganisationSchedule.parse(OWN);
    expect(providerSchedule(edition(BIRTH), own)).toEqual(organisationSchedule(own, 'provider'));
    expect(channelSchedule(edition(BIRTH), 'state-corporation', own)).toEqual(
      organisationSchedule(own, 'state-corporation'),
    );
  });

  test('do not close the portal', () => {
    const own = OrganisationSchedule.parse(OWN);
    expect(channelSchedule(edition(BIRTH), 'portal', own)).toEqual(channelSchedule(edition(BIRTH), 'portal'));
  });

  test('move an end, and it is said', () => {
    const own = { provider: OrganisationSchedule.parse(OWN) };
    expect(askDue(BIRTH, 'service', 'state-corporation', '2026-03-19 10:00', { own })).toBe(
      '2026-03-31 17:00',
    );
    expect(ask(BIRTH, 'service', 'state-corporation', '2026-03-19 10:00', { own }).trace).toContainEqual({
      code: 'schedule',
      note: { code: 'organisation-hours', place: 'provider' },
    });
  });

  test('of the place of filing move the registration', () => {
    const own = { intake: OrganisationSchedule.parse(OWN) };
    expect(askDue(BIRTH, 'service', 'state-corporation', '2026-04-06 16:30')).toBe('2026-04-15 18:30');
    expect(askDue(BIRTH, 'service', 'state-corporation', '2026-04-06 16:30', { own })).toBe(
      '2026-04-16 18:30',
    );
  });
});
