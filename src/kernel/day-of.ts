import { fromEpochDay, type PlainDate } from './plain-date';

const DAY_MS = 86_400_000;
/** Kazakhstan has kept UTC+5 without daylight saving since 1 March 2024. */
const OFFSET_MS = 5 * 3_600_000;

/** The day in Kazakhstan on which an instant falls. */
export function dayOf(instant: Date): PlainDate {
  return fromEpochDay(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS));
}
