import type { Edition } from '../edition/edition';
import type { Schedule as EditionSchedule } from '../edition/schedules';
import type { Channel, SchedulePlace } from '../edition/vocabulary';
import { findStretch, hoursOf, type Hours, type Stretch } from './hours';
import { findEffectRow, type DeadlineEffects } from './deadline-effect';
import { organisationSchedule, type OrganisationSchedule } from './organisation-schedule';
import type { Schedule, ScheduleNote } from './schedule';
import { weekOf } from './week-of';

/** The place whose hours hold for a channel. */
const PLACES = {
  'state-corporation': 'state-corporation',
  provider: 'provider',
  portal: 'portal',
  'employment-centre': 'employment-centre',
  'rural-akim': 'rural-akim',
  'mobile-proactive': 'portal',
  'service-centre': 'service-centre',
  'one-application': 'portal',
  'mse-unit': 'provider',
} as const satisfies Record<Channel, SchedulePlace>;

/**
 * Hours for places of which an act says nothing, as other acts give them: a provider as in order 206 of 2021, a front
 * office as in order 279 of 2015 and the standards of 2008.
 */
const USUAL_OFFICE = {
  days: 'mon-fri',
  hours: { open: 540, close: 1110, breakStart: 780, breakEnd: 870 },
  intake: { open: 540, close: 1050, breakStart: 780, breakEnd: 870 },
} as const;
const USUAL_FRONT_OFFICE = {
  days: 'mon-sat',
  hours: { open: 540, close: 1200, breakStart: 1200, breakEnd: 1200 },
  intake: { open: 540, close: 1200, breakStart: 1200, breakEnd: 1200 },
} as const;

/** Periods by which an act sets that a filing outside the working time is taken on the next working day. */
const AFTER_HOURS_DEADLINES: readonly string[] = ['portal-next-working-day', 'after-hours-processing'];

type Facts = Pick<Edition, 'id' | 'edition' | 'schedules' | 'deadlines'>;

/**
 * The hours of the provider, who decides: working days are counted and end by them.
 * @param own hours that the organisation keeps itself; they stand for those of the act
 */
export function providerSchedule(edition: Facts, own?: OrganisationSchedule): Schedule {
  return own === undefined ? placeSchedule(edition, 'provider') : organisationSchedule(own, 'provider');
}

/**
 * The hours of the place where an application of the channel is filed.
 * @param own hours that the place keeps itself; the portal, which never closes, has none
 * @param effects tells which filings an act holds: without it those on days off and after the working time
 */
export function channelSchedule(
  edition: Facts,
  channel: Channel,
  own?: OrganisationSchedule,
  effects: DeadlineEffects = { effects: [] },
): Schedule {
  const place = PLACES[channel];
  if (place === 'portal') return portalSchedule(edition, channel, effects);
  return own === undefined ? placeSchedule(edition, place) : organisationSchedule(own, place);
}

/** The portal never closes; some acts move what comes outside the working time to the next working day. */
function portalSchedule(edition: Facts, channel: Channel, effects: DeadlineEffects): Schedule {
  const rule = edition.deadlines.find(
    ({ id, channels }) => AFTER_HOURS_DEADLINES.includes(id) && channels.includes(channel),
  );
  const row = rule === undefined ? undefined : findEffectRow(edition, rule.id, effects);
  const hours = { open: 0, close: 1440, breakStart: 1440, breakEnd: 1440 };
  return {
    week: 5,
    roundTheClock: true,
    hours,
    intake: hours,
    nextWorkingDayClause: rule?.clause ?? null,
    ...(row?.holds === 'days-off' && { holdsDaysOffOnly: true }),
    notes: [],
  };
}

/** The first line of a place counts: where duty offices follow with longer hours, the first is the narrower. */
function placeSchedule({ schedules = [] }: Facts, place: SchedulePlace): Schedule {
  const stated = schedules.find(({ where }) => where === place);
  const intake =
    place === 'provider' ? schedules.find(({ where }) => where === 'provider-intake') : undefined;
  const work = stated?.hours === undefined ? undefined : findStretch(stated.hours, 'shortest');
  if (stated === undefined || work === undefined) return usualSchedule(place);
  const hours = hoursOf(work, breakOf(stated));
  return {
    week: weekOf(stated.days ?? usualHours(place).days),
    roundTheClock: false,
    hours,
    intake: intakeOf(stated, intake, hours),
    nextWorkingDayClause: null,
    notes: notesOn(
      stated,
      work,
      schedules.filter(({ where }) => where === place || where === `${place}-duty`),
    ),
  };
}

function notesOn(
  { where: place, hours = '', days }: EditionSchedule,
  work: Stretch,
  lines: readonly EditionSchedule[],
): ScheduleNote[] {
  const notes: ScheduleNote[] = [];
  if (lines.length > 1) notes.push({ code: 'duty-offices-not-taken', place });
  if (work.severalPrinted) notes.push({ code: 'narrower-hours-taken', place, printed: hours });
  if (days === undefined) notes.push({ code: 'days-not-stated', place });
  return notes;
}

function usualHours(place: SchedulePlace) {
  return place === 'state-corporation' || place === 'service-centre' ? USUAL_FRONT_OFFICE : USUAL_OFFICE;
}

function usualSchedule(place: SchedulePlace): Schedule {
  const { days, hours, intake } = usualHours(place);
  const notes = [{ code: 'hours-not-stated' as const, place }];
  return { week: weekOf(days), roundTheClock: false, hours, intake, nextWorkingDayClause: null, notes };
}

function breakOf({ break: printed }: EditionSchedule) {
  return typeof printed === 'string' ? findStretch(printed, 'longest') : undefined;
}

/** The hours of intake: a line of their own, or beside the working hours, or the working hours themselves. */
function intakeOf(stated: EditionSchedule, own: EditionSchedule | undefined, hours: Hours): Hours {
  const pause = (own === undefined ? undefined : breakOf(own)) ?? breakOf(stated);
  const intake = findStretch(own?.hours ?? stated.intake ?? '', 'shortest');
  return intake === undefined ? hours : hoursOf(intake, pause);
}
