import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarData } from '../../../src/domain/calendar/calendar-data';
import { CalendarYear } from '../../../src/domain/calendar/calendar-year';
import { StandingHolidays } from '../../../src/domain/calendar/standing-holidays';
import { yamlIn } from '../../support/read-once';

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
  return yamlIn(join(FOLDER, file));
}
