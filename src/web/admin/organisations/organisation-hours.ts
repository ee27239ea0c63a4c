import type { OrganisationSchedule } from '../../../domain/deadline/organisation-schedule';
import type { RequestContext } from '../../route';
import { scheduleInWords } from '../../text/schedule-in-words';

/** The hours of an organisation in one line: its own, or that they are those of the acts. */
export function organisationHours(
  schedule: OrganisationSchedule | null,
  { words: w, language }: RequestContext,
): string {
  if (schedule === null) return w['admin.organisations.hours.acts'];
  const { days, open, close, breakStart, breakEnd, intakeOpen, intakeClose } = schedule;
  const pause = breakStart !== undefined && breakEnd !== undefined ? `${breakStart}-${breakEnd}` : null;
  const intake =
    intakeOpen !== undefined && intakeClose !== undefined ? { intake: `${intakeOpen}-${intakeClose}` } : {};
  return scheduleInWords({ days, hours: `${open}-${close}`, break: pause, ...intake }, language);
}
