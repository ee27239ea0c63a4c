/** Gives the place back. Calling it again does nothing. */
export type Leave = () => void;

/** Lets a few in at once, so that one slow thing cannot take everything. */
export interface Bulkhead {
  /** A promise of a place, kept in order of asking; undefined at once when the waiting room is full as well. */
  enter(): Promise<Leave> | undefined;
}

/** A bulkhead with so many places and so many who may wait for one. */
export function bulkhead(places: number, mayWait: number): Bulkhead {
  let taken = 0;
  const waiting: ((leave: Leave) => void)[] = [];

  const leaveOnce = (): Leave => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next === undefined) taken -= 1;
      else next(leaveOnce());
    };
  };

  return {
    enter: () => {
      if (taken < places) {
        taken += 1;
        return Promise.resolve(leaveOnce());
      }
      if (waiting.length >= mayWait) return undefined;
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
