import { fromEpochDay, toEpochDay, type PlainDate } from '../../../../kernel/plain-date';

/** Draws lots that fall the same way each time for the same seed. */
export interface Draw {
  /** A whole number between two bounds, both possible. */
  int(least: number, most: number): number;
  /** One of a list that has at least one. */
  pick<const List extends readonly [unknown, ...unknown[]]>(list: List): List[number];
  /** True with a probability of 0 to 1. */
  chance(probability: number): boolean;
  /** A day between two, both possible; the first one when they are the wrong way round. */
  day(from: PlainDate, until: PlainDate): PlainDate;
}

/** Lots by Mulberry32, a small generator of even numbers; nothing here needs to be unguessable. */
export function seededDraw(seed: number): Draw {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)],
    chance: (probability) => next() < probability,
    day: (from, until) =>
      fromEpochDay(toEpochDay(from) + int(0, Math.max(0, toEpochDay(until) - toEpochDay(from)))),
  };
}
