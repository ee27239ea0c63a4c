import type { Clock } from '../../src/kernel/clock';

/** A clock that stands still until a test moves it. */
export interface SettableClock extends Clock {
  /** Moves the hands to an instant. */
  set(instant: Date | string): void;
  /** Moves the hands on by so many milliseconds (back when negative). */
  advance(milliseconds: number): void;
}

/** A clock for tests, standing at `start` (an instant with its zone, such as `2026-11-20T09:00:00+05:00`). */
export function settableClock(start: Date | string): SettableClock {
  let current = new Date(start).getTime();
  return {
    now: () => new Date(current),
    set: (instant) => {
      current = new Date(instant).getTime();
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}

/** A clock that always shows one instant. */
export function fixedClock(instant: Date | string): Clock {
  const { now } = settableClock(instant);
  return { now };
}
