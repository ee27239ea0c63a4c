import { plainDate, type PlainDate } from './plain-date';

/**
 * The day of another month with the same number: the last day of the month where there is no such day.
 * @param months how many later; earlier when negative
 */
export function shiftMonths(date: PlainDate, months: number): PlainDate {
  const day = Number(date.slice(8, 10));
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  const lastDay = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  const parts = [String(year).padStart(4, '0'), pad((month % 12) + 1), pad(Math.min(day, lastDay))];
  return plainDate(parts.join('-'));
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
