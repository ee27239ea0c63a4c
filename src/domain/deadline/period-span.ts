import type { Unit } from '../edition/vocabulary';
import { MINUTE_MS } from './local-time';
import type { Schedule } from './schedule';

const HOUR_MINUTES = 60;
/** A place that never closes ends its day one minute before midnight, so that the due time lies on the due day. */
const LAST_MINUTE = 1439;

/** A hundred years in milliseconds: what is longer than any calendar is held to it, so that every sum is still an instant. */
const MOST_MS = 3_155_760_000_000;

/** Milliseconds of a period of minutes or hours; less than nothing is nothing. */
export function spanOf({ amount, unit }: { readonly amount: number; readonly unit: Unit }): number {
  return Math.min(MOST_MS, Math.max(0, amount) * (unit === 'hour' ? HOUR_MINUTES : 1) * MINUTE_MS);
}

/** The end of a place's day, in milliseconds since local midnight. */
export function dayEnd({ hours }: Schedule): number {
  return Math.min(hours.close, LAST_MINUTE) * MINUTE_MS;
}
