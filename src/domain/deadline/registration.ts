import type { StartEvent } from '../edition/vocabulary';
import { dateAt, offsetOf, traceDays, workingDayFrom, worksOn } from './calendar-walk';
import type { DueRequest } from './due-request';
import { isoInstant } from './iso-instant';
import { DAY_MS, MINUTE_MS, localDay, timeOfDay } from './local-time';
import type { Schedule } from './schedule';
import type { LateRegistration, TraceEntry } from './trace';

/** Events by which somebody hands something in: an office takes it only when it is open. */
const FILINGS: ReadonlySet<StartEvent> = new Set<StartEvent>([
  'submission',
  'registration',
  'intake',
  'first-application',
  'application-or-consent',
  'documents-completed',
  'complaint-registration',
  'not-stated',
]);

interface Delay {
  readonly why: LateRegistration;
  readonly local: number;
}

/**
 * The local time at which a filing counts as registered: at once inside the hours of intake, else at the next opening
 * (Administrative Procedures Code, articles 63–64: what comes on a day off is registered on the next working day). A
 * portal that never closes registers at once, unless the act moves what comes outside the working time.
 */
export function registeredAt(request: DueRequest, local: number, trace: TraceEntry[]): number {
  const { startEvent, schedule, intake = schedule, calendars } = request;
  if (!FILINGS.has(startEvent)) return local;
  const office = intake.roundTheClock ? schedule : intake;
  const delay = intake.roundTheClock ? delayByAct(request, intake, local) : delayOf(request, intake, local);
  if (delay === undefined) return local;
  const calendar = calendars[office.week];
  const to = offsetOf(calendar, localDay(delay.local));
  trace.push({
    code: 'registered-later',
    filedAt: isoInstant(calendar, local),
    registeredAt: isoInstant(calendar, delay.local),
    date: dateAt(calendar, to),
    why: delay.why,
    clause: intake.nextWorkingDayClause,
  });
  traceDays(calendar, offsetOf(calendar, localDay(local)), to, trace);
  return delay.local;
}

/** On the portal only what comes on a day off or, by most acts, after the provider's working time waits for the next day. */
function delayByAct(request: DueRequest, portal: Schedule, local: number): Delay | undefined {
  if (portal.nextWorkingDayClause === null) return undefined;
  const office = request.schedule;
  const offset = offsetOf(request.calendars[office.week], localDay(local));
  if (!worksOn(request.calendars[office.week], offset))
    return { why: 'day-off', local: opening(request, office, local, 0) };
  if (portal.holdsDaysOffOnly === true) return undefined;
  if (timeOfDay(local) < office.hours.close * MINUTE_MS) return undefined;
  return { why: 'after-closing', local: opening(request, office, local, 1) };
}

function delayOf(request: DueRequest, office: Schedule, local: number): Delay | undefined {
  const { open, close, breakStart, breakEnd } = office.intake;
  const offset = offsetOf(request.calendars[office.week], localDay(local));
  const minutes = timeOfDay(local) / MINUTE_MS;
  if (!worksOn(request.calendars[office.week], offset))
    return { why: 'day-off', local: opening(request, office, local, 0) };
  if (minutes < open) return { why: 'before-opening', local: opening(request, office, local, 0) };
  if (minutes >= close) return { why: 'after-closing', local: opening(request, office, local, 1) };
  if (minutes < breakStart || minutes >= breakEnd) return undefined;
  return { why: 'break', local: localDay(local) * DAY_MS + breakEnd * MINUTE_MS };
}

/** The opening of intake on the first working day that is at least `after` days later. */
function opening({ calendars }: DueRequest, office: Schedule, local: number, after: number): number {
  const calendar = calendars[office.week];
  const day = workingDayFrom(calendar, offsetOf(calendar, localDay(local)) + after, 0);
  return (calendar.firstDay + day) * DAY_MS + office.intake.open * MINUTE_MS;
}
