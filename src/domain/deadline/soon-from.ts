import type { Unit } from '../edition/vocabulary';
import { DAY_MS, MINUTE_MS } from './local-time';
import { timeLeft, type RunningPeriod } from './time-left';

/** A period that runs towards its end, whenever it is looked at. */
export type PeriodToDue = Omit<RunningPeriod, 'now'>;

/** The unit in which a period is watched where none is known: minutes within a day, working days beyond. */
export function watchedUnit(start: Date, due: Date): Unit {
  return due.getTime() - start.getTime() < DAY_MS ? 'minute' : 'working-day';
}

/**
 * The first minute from which a period counts as due soon by {@link timeLeft}: its last working day, or its last quarter
 * for minutes and hours. Once soon it stays so until it is late, which is why halving finds it. Never before the start,
 * never after the due instant.
 */
export function soonFrom(period: PeriodToDue): Date {
  const [start, due] = [period.start.getTime(), period.due.getTime()];
  const isSoon = (minutes: number): boolean =>
    timeLeft({ ...period, now: new Date(start + minutes * MINUTE_MS) }).urgency !== 'on-time';
  let [early, late] = [0, Math.max(0, Math.ceil((due - start) / MINUTE_MS))];
  while (early < late) {
    const middle = Math.floor((early + late) / 2);
    if (isSoon(middle)) late = middle;
    else early = middle + 1;
  }
  return new Date(Math.max(start, Math.min(start + early * MINUTE_MS, due)));
}
