import type { CalendarData } from './calendar-data';
import { type CalendarYear, dayOfMove, type DecreedMove } from './calendar-year';

/**
 * Adds moves that an administrator entered to the known calendar. Of several moves that name the same day off or the
 * same day worked instead, the last one given holds: it amends the earlier order. One that gives a day off which a
 * listed holiday already is has nothing to move and is left out. A year without data of its own takes the move beside
 * the standing holidays and stays unknown: its Kurban-ait and other orders are not known by that. `worked` may lie in
 * another year than `off`.
 */
export function withMoves(data: CalendarData, moves: readonly DecreedMove[]): CalendarData {
  return moves.reduce(withMove, data);
}

function withMove(data: CalendarData, move: DecreedMove): CalendarData {
  const holidays = data.years.flatMap((year) => year.holidays);
  if (holidays.some(({ date }) => date === move.off)) return data;
  const isHome = ({ year }: CalendarYear) => dayOfMove(move).startsWith(`${year}-`);
  const known = data.years.some(isHome);
  return {
    ...data,
    years: data.years.map((year) => ({
      ...year,
      moves: [...others(year.moves, move), ...(isHome(year) ? [move] : [])],
    })),
    moves: [...others(data.moves ?? [], move), ...(known ? [] : [move])],
  };
}

/** The moves that share no day with the new one. */
function others(moves: readonly DecreedMove[], { off, worked }: DecreedMove): DecreedMove[] {
  return moves.filter(
    (move) => (off === undefined || move.off !== off) && (worked === undefined || move.worked !== worked),
  );
}
