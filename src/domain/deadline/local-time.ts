/** Length of a minute and a day in milliseconds. */
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/**
 * Asia/Almaty is UTC+5 without daylight saving (since 1 March 2024; the same offset is used for earlier days, which no
 * case here reaches back to).
 */
const OFFSET_MS = 5 * 60 * MINUTE_MS;

/** Milliseconds of the local wall clock since 1970-01-01T00:00 local time: whole days and times of day by division. */
export function toLocal(instant: Date): number {
  return instant.getTime() + OFFSET_MS;
}

/** The instant of a local wall-clock time. */
export function toInstant(local: number): Date {
  return new Date(local - OFFSET_MS);
}

/** Days since 1970-01-01 on the local wall clock. */
export function localDay(local: number): number {
  return Math.floor(local / DAY_MS);
}

/** Milliseconds since local midnight. */
export function timeOfDay(local: number): number {
  return local - localDay(local) * DAY_MS;
}

/** A time of day given in minutes, as `HH:MM`. */
export function clockFace(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
