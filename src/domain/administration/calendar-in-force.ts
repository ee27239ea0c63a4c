import type { CalendarData } from '../calendar/calendar-data';
import { withMoves } from '../calendar/with-moves';
import type { AdministeredVersion } from './administered-version';
import { inForceAt } from './in-force';
import { withKurbanAit } from './with-kurban-ait';

/** The calendar as it holds: what came with the portal, the moves by order, and Kurban-ait as announced. */
export function calendarInForce(
  printed: CalendarData,
  versions: readonly AdministeredVersion[],
  at: Date,
): CalendarData {
  const held = [...new Set(versions.map(({ kind, subject }) => `${kind} ${subject}`))].flatMap((key) => {
    const found = inForceAt(
      versions.filter(({ kind, subject }) => `${kind} ${subject}` === key),
      at,
    );
    return found === undefined ? [] : [found];
  });
  const moves = held.flatMap((version) =>
    version.kind === 'calendar-move' && version.value !== null ? [version.value] : [],
  );
  const announced = held.flatMap((version) =>
    version.kind === 'kurban-ait' && version.value !== null ? [version.value] : [],
  );
  return withMoves(withKurbanAit(printed, announced), moves);
}
