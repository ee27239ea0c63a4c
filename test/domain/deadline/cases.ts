import { workingCalendars, type WorkingCalendars } from '../../../src/domain/calendar/working-calendars';
import { computeDue } from '../../../src/domain/deadline/compute-due';
import type { DueRequest } from '../../../src/domain/deadline/due-request';
import type { Hours } from '../../../src/domain/deadline/hours';
import type { Schedule } from '../../../src/domain/deadline/schedule';
import { seededCalendar } from '../calendar/calendar-data';

export const calendars: WorkingCalendars = workingCalendars(seededCalendar());

const WHOLE_DAY: Hours = { open: 0, close: 1440, breakStart: 1440, breakEnd: 1440 };

/** 9:00–18:30 with a break 13:00–14:30, intake until 17:30. */
export const OFFICE: Schedule = {
  week: 5,
  roundTheClock: false,
  hours: { open: 540, close: 1110, breakStart: 780, breakEnd: 870 },
  intake: { open: 540, close: 1050, breakStart: 780, breakEnd: 870 },
  nextWorkingDayClause: null,
  notes: [],
};

/** Monday to Saturday, 9:00–20:00, no break. */
export const FRONT_OFFICE: Schedule = {
  ...OFFICE,
  week: 6,
  hours: { open: 540, close: 1200, breakStart: 1200, breakEnd: 1200 },
  intake: { open: 540, close: 1200, breakStart: 1200, breakEnd: 1200 },
};

export const PORTAL: Schedule = { ...OFFICE, roundTheClock: true, hours: WHOLE_DAY, intake: WHOLE_DAY };
/** A portal whose act moves what comes outside the working time to the next working day. */
export const PORTAL_BY_DAY: Schedule = { ...PORTAL, nextWorkingDayClause: 'row 7' };

/** A local time in Kazakhstan, `2026-03-19 10:00`. */
export function local(time: string): Date {
  return new Date(`${time.replace(' ', 'T')}:00+05:00`);
}

/** A request with everything that a case does not care about filled in. */
export function request(
  given: Partial<DueRequest> & Pick<DueRequest, 'amount' | 'unit' | 'start'>,
): DueRequest {
  return {
    excludesStartDay: false,
    clause: '3.1',
    startEvent: 'submission',
    schedule: OFFICE,
    calendars,
    ...given,
  };
}

/** The due time on the local clock, `2026-04-02 18:30`. */
export function dueAt(given: Parameters<typeof request>[0]): string {
  return onTheClock(computeDue(request(given)).due);
}

/** An instant on the local clock, to the minute. */
export function onTheClock(instant: Date): string {
  return new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
