import { findPlainDate, toEpochDay, type PlainDate } from '../../kernel/plain-date';
import type { CalendarData } from './calendar-data';
import type { HolidayFacts } from './holiday-facts';
import type { NamedHoliday } from './day-reason';

/** A holiday on its day, ready to be laid into a calendar. */
export interface DatedHoliday {
  readonly date: PlainDate;
  readonly epochDay: number;
  readonly transfers: boolean;
  readonly holiday: NamedHoliday;
}

/** All holidays of the years `first`…`last` in order of date: as listed where the year is known, by the rule elsewhere. */
export function knownHolidays(data: CalendarData, first: number, last: number): readonly DatedHoliday[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((year) => {
      const known = data.years.find((candidate) => candidate.year === year);
      if (known === undefined) return standing(data, year);
      return known.holidays.map((holiday) => dated(holiday.date, holiday, !holiday.announced));
    })
    .sort((one, other) => one.epochDay - other.epochDay);
}

function standing(data: CalendarData, year: number): DatedHoliday[] {
  return data.standing.holidays
    .filter(({ from = year, until = year }) => from <= year && year <= until)
    .flatMap((holiday) => {
      const date = findPlainDate(`${year}-${holiday.day}`);
      return date === undefined ? [] : [dated(date, holiday, false)];
    });
}

function dated(date: PlainDate, facts: HolidayFacts, expected: boolean): DatedHoliday {
  const { id, name, source, transfers } = facts;
  return {
    date,
    epochDay: toEpochDay(date),
    transfers,
    holiday: Object.freeze({ id, name, source, expected }),
  };
}
