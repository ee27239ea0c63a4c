import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse as parsePath } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { CalendarData } from '../domain/calendar/calendar-data';
import { CalendarYear } from '../domain/calendar/calendar-year';
import { StandingHolidays } from '../domain/calendar/standing-holidays';
import { workingCalendars, type WorkingCalendars } from '../domain/calendar/working-calendars';
import { DeadlineEffects } from '../domain/deadline/deadline-effect';
import { OverallTermTable } from '../domain/deadline/overall-term-table';
import { RegistryDirectory } from '../domain/edition/registry-directory';
import { OrganisationFile, type Organisation } from '../domain/organisation/organisation';
import { RegistryChecks } from '../domain/registry/registry-check';
import { DecisionPoints } from '../domain/routing/decision-points';

/**
 * Reads the reference data: YAML as people write it, or the JSON that the build makes of it, which takes no time to read.
 * Each file is checked by its schema; what is wrong stops the start.
 */
export function referenceFiles(folder: string) {
  const read = (name: string): unknown => readFacts(join(folder, name));
  return {
    calendarData: (): CalendarData => calendarOf(folder, read),
    calendars: (): WorkingCalendars => workingCalendars(calendarOf(folder, read)),
    deadlineEffects: () => DeadlineEffects.parse(read('deadline-effects')),
    overallTerms: () => OverallTermTable.parse(read('overall-terms')),
    decisionPoints: () => DecisionPoints.parse(read('decision-points')),
    registryChecks: () => RegistryChecks.parse(read('registry-checks')),
    registries: () => RegistryDirectory.parse(read('registries')),
    organisations: (): readonly Organisation[] => OrganisationFile.parse(read('organisations')).organisations,
    /** The people whom the simulated registries know; their schema is the simulator's. */
    population: (): unknown => read('population'),
  };
}

function calendarOf(folder: string, read: (name: string) => unknown): CalendarData {
  const years = readdirSync(join(folder, 'calendar'))
    .map((file) => parsePath(file).name)
    .filter((name) => /^\d{4}$/.test(name));
  return {
    years: years.map((name) => CalendarYear.parse(read(`calendar/${name}`))),
    standing: StandingHolidays.parse(read('calendar/standing')),
  };
}

function readFacts(path: string): unknown {
  const built = `${path}.json`;
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8'));
  return parseYaml(readFileSync(`${path}.yaml`, 'utf8'));
}
