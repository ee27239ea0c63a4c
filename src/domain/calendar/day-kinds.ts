import { toEpochDay, type PlainDate } from '../../kernel/plain-date';
import type { DecreedMove } from './calendar-year';
import type { DayKind, DayOffReason } from './day-reason';
import { isWeekend, type Week } from './week';

const ORDINARY: DayKind = Object.freeze({ working: true, reason: Object.freeze({ code: 'ordinary' }) });
const WEEKEND: DayKind = Object.freeze({ working: false, reason: Object.freeze({ code: 'weekend' }) });

/** Lays weekends, the days off by law and the moves by order over a run of days; `first` counts from 1970-01-01. */
export function dayKinds(
  run: { readonly first: number; readonly count: number },
  week: Week,
  offByLaw: ReadonlyMap<number, DayOffReason>,
  moves: readonly DecreedMove[],
): DayKind[] {
  const kinds = Array.from({ length: run.count }, (_, offset): DayKind => {
    const reason = offByLaw.get(run.first + offset);
    if (reason !== undefined) return Object.freeze({ working: false, reason });
    return isWeekend(run.first + offset, week) ? WEEKEND : ORDINARY;
  });
  for (const move of moves) applyMove(kinds, run.first, move);
  return kinds;
}

/**
 * An order exchanges two days, so it binds only a week in which the day to be worked was off: one that moves a Saturday
 * means nothing for people who work on Saturdays. A public holiday is never made a working day by a move.
 */
function applyMove(kinds: DayKind[], first: number, move: DecreedMove): void {
  if (move.worked !== undefined && !applyWorked(kinds, first, move.worked, move)) return;
  if (move.off !== undefined) applyOff(kinds, first, move.off, move);
}

/** False when the day is no weekend in this week: the order does not bind it. */
function applyWorked(
  kinds: DayKind[],
  first: number,
  worked: PlainDate,
  { off, source }: DecreedMove,
): boolean {
  const at = toEpochDay(worked) - first;
  if (kinds[at]?.reason.code !== 'weekend') return false;
  const reason = Object.freeze({ code: 'decreed-working' as const, off: off ?? null, source });
  kinds[at] = Object.freeze({ working: true, reason });
  return true;
}

function applyOff(kinds: DayKind[], first: number, off: PlainDate, { worked, source }: DecreedMove): void {
  const at = toEpochDay(off) - first;
  if (kinds[at]?.working !== true) return;
  const reason = Object.freeze({ code: 'decreed-off' as const, worked: worked ?? null, source });
  kinds[at] = Object.freeze({ working: false, reason });
}
