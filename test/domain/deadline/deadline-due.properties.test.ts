import * as fc from 'fast-check';
import { dayKind } from '../../../src/domain/calendar/day-kind';
import { withMoves } from '../../../src/domain/calendar/with-moves';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { deadlineDue } from '../../../src/domain/deadline/deadline-due';
import { effectOf, findEffectRow, type DeadlineEffect } from '../../../src/domain/deadline/deadline-effect';
import type { Deadline } from '../../../src/domain/edition/deadlines';
import type { Edition } from '../../../src/domain/edition/edition';
import { CHANNELS, START_EVENTS, UNITS } from '../../../src/domain/edition/vocabulary';
import { addDays, plainDate } from '../../../src/kernel/plain-date';
import { seededCalendar } from '../calendar/calendar-data';
import { ask, effects } from './ask';
import { calendars, onTheClock } from './cases';
import { editions, overallTerms } from './editions';

const FIRST = Date.parse('2020-01-01T00:00:00+05:00');
const LAST = Date.parse('2035-12-31T23:59:59+05:00');
const instants = fc.integer({ min: FIRST, max: LAST }).map((ms) => new Date(ms));

interface Known {
  readonly key: string;
  readonly edition: Edition;
  readonly deadline: Deadline;
  readonly effect: DeadlineEffect;
}

const KNOWN: readonly Known[] = [...editions].flatMap(([key, edition]) =>
  edition.deadlines.map((deadline) => ({
    key,
    edition,
    deadline,
    effect: effectOf(deadline, findEffectRow(edition, deadline.id, effects)),
  })),
);
/** By name, so that a counterexample can be read. */
const named = (known: readonly Known[]) =>
  fc.constantFrom(...known.map(({ key, deadline }) => [key, deadline.id] as const));
const TIMED = KNOWN.filter(({ deadline }) => deadline.amount !== null);
const timed = named(TIMED);
const channels = fc.constantFrom(...CHANNELS);
/** Ends that are no moment of work: where a right begins, and the last day of a year. */
const NO_WORK: readonly DeadlineEffect[] = ['bounds-right', 'calendar-year'];
const BACK: readonly DeadlineEffect[] = ['counted-back', 'bounds-right'];

type Name = readonly [key: string, deadlineId: string];

function due([key, id]: Name, channel: (typeof CHANNELS)[number], start: Date): number {
  return ask(key, id, channel, start).due?.getTime() ?? Number.NaN;
}

/** @throws Error for a period that there is not */
function knownBy([key, id]: Name): Known {
  const found = KNOWN.find((known) => known.key === key && known.deadline.id === id);
  if (found === undefined) throw new Error(`No period ${key} ${id}`);
  return found;
}

/** The edition with other figures in one of its periods, as an administrator may set them. */
function amended({ edition, deadline }: Known, figures: Partial<Deadline>): Edition {
  const deadlines = edition.deadlines.map((one) => (one.id === deadline.id ? { ...one, ...figures } : one));
  return { ...edition, deadlines };
}

describe('every period of every edition', () => {
  test('has an end on every channel, or the reason why there is none', () => {
    for (const { key, deadline } of KNOWN)
      for (const channel of CHANNELS) {
        const { due: end, trace } = ask(key, deadline.id, channel, '2026-03-19 10:00');
        expect(end === null).toBe(deadline.amount === null);
        expect(trace[0]?.code).toBe(end === null ? 'no-amount' : 'period');
      }
  });

  test('at any instant of 2020–2035, with a trace that survives JSON and is no longer than its days', () => {
    fc.assert(
      fc.property(timed, channels, instants, (name, channel, start) => {
        const { due: end, trace } = ask(...name, channel, start);
        expect(Number.isNaN(end?.getTime())).toBe(false);
        expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
        expect(trace.at(-1)).toMatchObject({ at: end?.toISOString() });
        expect(trace.length).toBeLessThan(80);
      }),
      { numRuns: 600 },
    );
  });

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(timed, channels, instants, fc.nat(40 * 86_400_000), (name, channel, start, later) => {
        const after = due(name, channel, new Date(start.getTime() + later));
        expect(after).toBeGreaterThanOrEqual(due(name, channel, start));
      }),
      { numRuns: 600 },
    );
  });

  test('ends on a day that is worked somewhere, but for a year and a right', () => {
    const days = named(
      TIMED.filter(
        ({ deadline, effect }) =>
          deadline.unit !== 'minute' && deadline.unit !== 'hour' && !NO_WORK.includes(effect),
      ),
    );
    fc.assert(
      fc.property(days, channels, instants, (name, channel, start) => {
        const day = plainDate(onTheClock(new Date(due(name, channel, start))).slice(0, 10));
        const { effect } = knownBy(name);
        const weeks = effect === 'storage' || effect === 'window' ? [5, 6] : [5];
        expect(weeks.some((week) => dayKind(calendars[week === 5 ? 5 : 6], day).working)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what is counted back is never after its event, the rest never before its start', () => {
    fc.assert(
      fc.property(timed, channels, instants, (name, channel, start) => {
        const end = due(name, channel, start);
        const { effect, deadline } = knownBy(name);
        if (!BACK.includes(effect)) {
          expect(end).toBeGreaterThanOrEqual(start.getTime());
        } else if (deadline.starts === 'before-service-deadline') {
          const term = ask(...name, channel, start, { termDue: start });
          expect(term.due?.getTime()).toBeLessThanOrEqual(start.getTime());
        } else {
          expect(end).toBeLessThanOrEqual(start.getTime());
        }
      }),
      { numRuns: 500 },
    );
  });

  test('an extended term never ends before the term itself', () => {
    const extensions = named(KNOWN.filter(({ effect }) => effect === 'extends'));
    fc.assert(
      fc.property(extensions, channels, instants, (name, channel, start) => {
        const { due: end, trace } = ask(...name, channel, start);
        const [extended] = trace.flatMap((entry) => (entry.code === 'extended' ? [entry] : []));
        expect(end?.getTime()).toBeGreaterThanOrEqual(Date.parse(extended?.before ?? ''));
      }),
    );
  });

  test('a day off that is added makes nothing end earlier that runs forward', () => {
    const data = seededCalendar();
    const forward = KNOWN.filter(
      ({ deadline, effect }) => deadline.amount !== null && !BACK.includes(effect),
    );
    const source = { kk: 'бұйрық', ru: 'приказ' };
    fc.assert(
      fc.property(fc.nat(330), fc.nat(30), (shift, back) => {
        const off = addDays(plainDate('2026-01-10'), shift);
        const start = new Date(Date.parse(`${addDays(off, -back)}T11:00:00+05:00`));
        const more = { calendars: workingCalendars(withMoves(data, [{ off, source }])) };
        for (const { key, deadline } of forward) {
          const [channel] = deadline.channels;
          const place = channel === undefined || channel === 'all' ? 'provider' : channel;
          const [without, having] = [{}, more].map((own) => ask(key, deadline.id, place, start, own).due);
          expect(having?.getTime()).toBeGreaterThanOrEqual(without?.getTime() ?? Number.NaN);
        }
      }),
      { numRuns: 4 },
    );
  });

  test('has an end with any figures and start that an administrator may set', () => {
    const figures = fc.record({
      amount: fc.oneof(fc.integer({ min: -5, max: 400 }), fc.constant(0.5), fc.constant(1e9)),
      unit: fc.constantFrom(...UNITS),
      starts: fc.constantFrom(...START_EVENTS),
    });
    fc.assert(
      fc.property(timed, figures, channels, instants, (name, changed, channel, start) => {
        const edition = amended(knownBy(name), changed);
        const asked = { edition, deadlineId: name[1], channel, start };
        const { due: end, trace } = deadlineDue({ ...asked, calendars, effects, overallTerms });
        expect(end).toBeInstanceOf(Date);
        expect(Number.isNaN(end?.getTime())).toBe(false);
        expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
      }),
      { numRuns: 600 },
    );
  });
});
