/** Hours of one day in minutes since midnight. Without a break `breakStart` and `breakEnd` both equal `close`. */
export interface Hours {
  readonly open: number;
  readonly close: number;
  readonly breakStart: number;
  readonly breakEnd: number;
}

/** A stretch of a day in minutes since midnight; `printed` tells that the act gave several and the narrower was taken. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly severalPrinted: boolean;
}

/**
 * Reads hours as an act prints them: `09:00-18:30`, or with variants `08:30/09:00-18:00/18:30`. Of variants the one is
 * taken that leaves less working time: the latest opening and the earliest closing, but the longest break.
 * Undefined when nothing can be read or nothing would be left.
 */
export function findStretch(printed: string, take: 'shortest' | 'longest'): Stretch | undefined {
  const [starts, ends] = printed.split('-').map((side) => side.split('/').map(minutes));
  if (starts === undefined || ends === undefined) return undefined;
  const [latest, earliest] = take === 'shortest' ? [Math.max, Math.min] : [Math.min, Math.max];
  const [from, to] = [latest(...starts), earliest(...ends)];
  return from < to ? { from, to, severalPrinted: starts.length + ends.length > 2 } : undefined;
}

/** Joins working hours and a break; a break that does not lie inside the hours is left out. */
export function hoursOf(work: Stretch, pause: Stretch | undefined): Hours {
  const { from: open, to: close } = work;
  if (pause === undefined || pause.from <= open || pause.to >= close) {
    return { open, close, breakStart: close, breakEnd: close };
  }
  return { open, close, breakStart: pause.from, breakEnd: pause.to };
}

function minutes(time: string): number {
  const [hour, minute] = time.trim().split(':');
  return Number(hour) * 60 + Number(minute);
}
