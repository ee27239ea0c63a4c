import type { DayOffReason } from './day-reason';
import type { DatedHoliday } from './known-holidays';
import { isWeekend, type Week } from './week';

/**
 * The days that are off by law in a week of five or six days, apart from plain weekends: the holidays, and for each one
 * that falls on a weekend the next day that is neither weekend, holiday nor taken already (Law on holidays, article 5).
 * In March 2026 the five-day week so rests on 24 and 25 March for Saturday 21 and Sunday 22.
 * @param holidays in order of date
 */
export function daysOffByLaw(holidays: readonly DatedHoliday[], week: Week): Map<number, DayOffReason> {
  const off = new Map<number, DayOffReason>();
  for (const { epochDay, holiday } of holidays)
    off.set(epochDay, Object.freeze({ code: 'holiday', holiday }));
  for (const { epochDay, date, transfers, holiday } of holidays) {
    if (!transfers || !isWeekend(epochDay, week)) continue;
    off.set(nextFree(epochDay, off, week), Object.freeze({ code: 'transferred', holiday, from: date }));
  }
  return off;
}

function nextFree(epochDay: number, off: ReadonlyMap<number, DayOffReason>, week: Week): number {
  let day = epochDay + 1;
  while (isWeekend(day, week) || off.has(day)) day += 1;
  return day;
}
