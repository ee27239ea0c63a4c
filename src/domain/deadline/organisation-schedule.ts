import { z } from 'zod';
import { hoursOf, type Hours, type Stretch } from './hours';
import type { Schedule } from './schedule';
import { weekOf } from './week-of';

const SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;
const STRETCHES = [
  ['breakStart', 'breakEnd'],
  ['intakeOpen', 'intakeClose'],
] as const;

const Time = z.string().regex(SHAPE, { error: 'time', abort: true });

const Fields = z.strictObject({
  days: z.enum(['mon-fri', 'mon-sat']),
  open: Time,
  close: Time,
  breakStart: Time.optional(),
  breakEnd: Time.optional(),
  intakeOpen: Time.optional(),
  intakeClose: Time.optional(),
});
type Fields = z.infer<typeof Fields>;

/**
 * The hours that an organisation keeps itself, as `HH:MM`; where they are given they stand for those of the act. Break
 * and intake are given by both of their ends or not at all; without intake, applications are taken in the working hours.
 * What is wrong is an issue at its field, with one of the messages `time`, `after-open`, `inside-hours`, `both-ends`.
 */
export const OrganisationSchedule = Fields.superRefine((hours, context) => {
  const report: Report = (field, message) => context.addIssue({ code: 'custom', path: [field], message });
  if (hours.close <= hours.open) report('close', 'after-open');
  else for (const [first, last] of STRETCHES) checkStretch(hours, first, last, report);
});
export type OrganisationSchedule = z.infer<typeof OrganisationSchedule>;

/** The schedule of a place by the organisation's own hours; what depends on them says so. */
export function organisationSchedule(own: OrganisationSchedule, place: string): Schedule {
  const pause = stretch(own.breakStart, own.breakEnd);
  const hours = hoursOf({ from: minutes(own.open), to: minutes(own.close), severalPrinted: false }, pause);
  return {
    week: weekOf(own.days),
    roundTheClock: false,
    hours,
    intake: intakeOf(stretch(own.intakeOpen, own.intakeClose), pause, hours),
    nextWorkingDayClause: null,
    notes: [{ code: 'organisation-hours', place }],
  };
}

type Ends = (typeof STRETCHES)[number];
type Report = (field: keyof Fields, message: string) => void;

function checkStretch(hours: Fields, first: Ends[0], last: Ends[1], report: Report): void {
  const [from, to] = [hours[first], hours[last]];
  if (from === undefined && to === undefined) return;
  if (from === undefined) report(first, 'both-ends');
  else if (to === undefined) report(last, 'both-ends');
  else checkEnds({ first, last, from, to }, first === 'breakStart' ? isBetween : isWithin, hours, report);
}

function checkEnds(
  { first, last, from, to }: { first: Ends[0]; last: Ends[1]; from: string; to: string },
  isInside: (time: string, hours: Fields) => boolean,
  hours: Fields,
  report: Report,
): void {
  if (!isInside(from, hours)) report(first, 'inside-hours');
  else if (to <= from) report(last, 'after-open');
  else if (!isInside(to, hours)) report(last, 'inside-hours');
}

/** A break touches neither end of the day. */
function isBetween(time: string, { open, close }: Fields): boolean {
  return open < time && time < close;
}

function isWithin(time: string, { open, close }: Fields): boolean {
  return open <= time && time <= close;
}

function intakeOf(intake: Stretch | undefined, pause: Stretch | undefined, hours: Hours): Hours {
  return intake === undefined ? hours : hoursOf(intake, pause);
}

function stretch(from: string | undefined, to: string | undefined): Stretch | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { from: minutes(from), to: minutes(to), severalPrinted: false };
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
