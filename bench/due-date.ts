import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DateTime } from 'luxon';
import { parse } from 'yaml';
import { CalendarYear } from '../src/domain/calendar/calendar-year';
import { StandingHolidays } from '../src/domain/calendar/standing-holidays';
import { workingCalendars } from '../src/domain/calendar/working-calendars';
import { computeDue } from '../src/domain/deadline/compute-due';
import type { Schedule } from '../src/domain/deadline/schedule';
import { ZONE } from '../src/kernel/plain-date';

/** One figure beside its baseline, both in operations a second a core; `goal` is the ratio to reach. */
interface Figure {
  readonly name: string;
  readonly baseline: number;
  readonly ours: number;
  readonly ratio: number;
  readonly goal: number;
}

const WORKING_DAYS = 7;
const OURS = 200_000;
const THEIRS = 5_000;
const ROUNDS = 3;
const ABSOLUTE_GOAL = 200_000;
const FIRST = Date.parse('2024-01-01T00:00:00Z');
const SPREAD_MS = 4 * 365 * 86_400_000;

/**
 * Due dates with their explanation ("7 working days") beside a bare loop over the same calendar days with luxon, and
 * beside the 200,000 a second that recomputing a whole country's running cases asks for. Medians of three rounds.
 */
export async function benchDueDate(): Promise<Figure[]> {
  const run = dueDates();
  run(OURS / 10);
  luxonLoop(THEIRS / 10);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: perSecond(run, OURS),
    luxon: perSecond(luxonLoop, THEIRS),
  }));
  const ours = median(rounds.map((round) => round.ours));
  const luxon = median(rounds.map((round) => round.luxon));
  return [
    {
      name: 'due date with trace / luxon plus({days: 1})',
      baseline: luxon,
      ours,
      ratio: ours / luxon,
      goal: 1,
    },
    {
      name: 'due date with trace / 200,000 a second',
      baseline: ABSOLUTE_GOAL,
      ours,
      ratio: ours / ABSOLUTE_GOAL,
      goal: 1,
    },
  ];
}

function dueDates(): (count: number) => void {
  const calendars = workingCalendars(calendarData());
  const hours = { open: 540, close: 1110, breakStart: 780, breakEnd: 870 };
  const intake = { open: 540, close: 1050, breakStart: 780, breakEnd: 870 };
  const schedule: Schedule = {
    week: 5,
    roundTheClock: false,
    hours,
    intake,
    nextWorkingDayClause: null,
    notes: [],
  };
  return (count) => {
    for (let index = 0; index < count; index += 1) {
      computeDue({
        amount: WORKING_DAYS,
        unit: 'working-day',
        excludesStartDay: true,
        clause: '3.1',
        start: startOf(index, count),
        startEvent: 'registration',
        schedule,
        calendars,
      });
    }
  };
}

/** The same stretch day by day, and already without the holidays, which only makes it faster. */
function luxonLoop(count: number): void {
  for (let index = 0; index < count; index += 1) {
    let day = DateTime.fromJSDate(startOf(index, count), { zone: ZONE });
    for (let left = WORKING_DAYS; left > 0;) {
      day = day.plus({ days: 1 });
      if (day.weekday < 6) left -= 1;
    }
  }
}

function startOf(index: number, count: number): Date {
  return new Date(FIRST + Math.floor((index / count) * SPREAD_MS));
}

function perSecond(run: (count: number) => void, count: number): number {
  const begun = performance.now();
  run(count);
  return (count / (performance.now() - begun)) * 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function calendarData() {
  const folder = join(__dirname, '../seeds/reference/calendar');
  const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'));
  const years = readdirSync(folder).filter((file) => /^\d{4}\.yaml$/.test(file));
  return {
    years: years.map((file) => CalendarYear.parse(read(file))),
    standing: StandingHolidays.parse(read('standing.yaml')),
  };
}
