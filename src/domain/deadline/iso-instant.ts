import type { WorkingCalendar } from '../calendar/working-calendar';
import { DAY_MS, MINUTE_MS, clockFace, toInstant } from './local-time';

const TIMES = Array.from({ length: 1440 }, (_, minutes) => `T${clockFace(minutes)}:`);

/**
 * The instant of a local time as `Date.toISOString` writes it. Put together from the calendar's ready dates, because the
 * built-in method costs more than all the reckoning around it.
 */
export function isoInstant(calendar: WorkingCalendar, local: number): string {
  const utc = toInstant(local).getTime();
  const day = Math.floor(utc / DAY_MS);
  const date = calendar.dates[day - calendar.firstDay];
  const rest = utc - day * DAY_MS;
  const time = TIMES[Math.floor(rest / MINUTE_MS)];
  if (date === undefined || time === undefined) return new Date(utc).toISOString();
  const milliseconds = rest % MINUTE_MS;
  return `${date}${time}${milliseconds === 0 ? '00.000' : seconds(milliseconds)}Z`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3).padStart(6, '0');
}
