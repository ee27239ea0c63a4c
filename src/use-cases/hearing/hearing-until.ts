import type { EventPayload } from '../../domain/application/event';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { computeDue } from '../../domain/deadline/compute-due';
import { providerSchedule } from '../../domain/deadline/edition-schedule';
import type { Edition } from '../../domain/edition/edition';

/** A hearing from the moment at which the applicant is told of it. */
export interface HearingTimes {
  readonly rules: Edition;
  readonly filed: EventPayload<'filed'>;
  readonly at: Date;
  /** Working days. */
  readonly days: number;
  readonly calendars: WorkingCalendars;
}

/** To the end of the last working day at the provider. */
export function hearingUntil({ rules, filed, at, days, calendars }: HearingTimes): Date {
  const { due } = computeDue({
    amount: days,
    unit: 'working-day',
    clause: '',
    excludesStartDay: false,
    start: at,
    startEvent: 'previous-step',
    schedule: providerSchedule(rules, filed.term.hours?.provider ?? undefined),
    calendars,
  });
  return due;
}
