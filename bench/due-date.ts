import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DateTime } from 'luxon';
import { referenceFiles } from '../src/data/reference-files';
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
  readonly note?: string;
}

const WORKING_DAYS = 7;
const MILLION = 1_000_000;
/** Beside the baseline's loop a round of as many moments; both are taken in turns. */
const ROUNDS = 5;
const THEIRS = 5_000;
const ABSOLUTE_GOAL = 200_000;
const FIRST = Date.parse('2024-01-01T00:00:00Z');
const SPREAD_MS = 4 * 365 * 86_400_000;

/**
 * One million due dates with their explanation ("7 working days", over four years), on one core, beside a bare loop over
 * the same calendar days with luxon, and beside the 200,000 a second that recomputing a whole country's running cases asks
 * for. The million is done in five rounds with a round of luxon after each; the figures are the medians of the rounds.
 */
export async function benchDueDate(): Promise<Figure[]> {
  const run = dueDates();
  run(MILLION / 50);
  luxonLoop(THEIRS / 10);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: perSecond(run, MILLION / ROUNDS),
    luxon: perSecond(luxonLoop, THEIRS),
  }));
  const ours = median(rounds.map((round) => round.ours));
  const luxon = median(rounds.map((round) => round.luxon));
  const seconds = rounds.reduce((sum, round) => sum + MILLION / ROUNDS / round.ours, 0);
  return [
    {
      name: 'due date with trace / luxon plus({days: 1})',
      baseline: luxon,
      ours,
      ratio: ours / luxon,
      goal: 1,
      note: `${MILLION.toLocaleString('en')} due dates in ${seconds.toFixed(2)} s on one core; figures per core`,
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
  const calendars = referenceFiles(join(__dirname, '../seeds/reference')).calendars();
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
