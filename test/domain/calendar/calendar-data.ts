import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CalendarData } from '../../../src/domain/calendar/calendar-data';
import { CalendarYear } from '../../../src/domain/calendar/calendar-year';
import { StandingHolidays } from '../../../src/domain/calendar/standing-holidays';

const FOLDER = join(__dirname, '../../../seeds/reference/calendar');

/** The calendar data that the project is seeded with. */
export function seededCalendar(): CalendarData {
  const years = readdirSync(FOLDER).filter((file) => /^\d{4}\.yaml$/.test(file));
  return {
    years: years.map((file) => CalendarYear.parse(read(file))),
    standing: StandingHolidays.parse(read('standing.yaml')),
  };
}

function read(file: string): unknown {
  return parse(readFileSync(join(FOLDER, file), 'utf8'));
}
