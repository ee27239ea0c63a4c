import { toEpochDay, type PlainDate } from './plain-date';

const DAY_MS = 86_400_000;
/** Kazakhstan has kept UTC+5 without daylight saving since 1 March 2024. */
const OFFSET_MS = 5 * 3_600_000;

/** The instant at which a day begins in Kazakhstan. */
export function startOfDay(day: PlainDate): Date {
  return new Date(toEpochDay(day) * DAY_MS - OFFSET_MS);
}
