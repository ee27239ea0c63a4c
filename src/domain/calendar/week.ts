/** Working weeks of the Labour Code: five days (Monday to Friday) or six (Monday to Saturday). */
export type Week = 5 | 6;

/** Whether a day, counted from 1970-01-01 (a Thursday), belongs to the weekend of the week. */
export function isWeekend(epochDay: number, week: Week): boolean {
  const weekday = (((epochDay + 3) % 7) + 7) % 7;
  return weekday >= week;
}
