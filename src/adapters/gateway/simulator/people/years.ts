import type { PlainDate } from '../../../../kernel/plain-date';

/** The same day so many years later; of 29 February the 28th where there is none. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const rest = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4);
  // A day of the same form again: to check it once more would cost a third of the whole making.
  return `${Number(date.slice(0, 4)) + years}${rest}` as PlainDate;
}

/** How many years old somebody born on a day is on another. */
export function ageOn(bornOn: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The later of two days. */
export function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
