import type { CalendarData } from '../calendar/calendar-data';
import { withMoves } from '../calendar/with-moves';
import type { AdministeredVersion } from './administered-version';
import { inForceAt } from './in-force';
import { withKurbanAit } from './with-kurban-ait';

/**
 * The calendar as it holds: what came with the portal, the moves by order, and Kurban-ait as announced.
 * @param versions in the order in which they were decided: of two moves that share a day the later decision holds
 */
export function calendarInForce(
  printed: CalendarData,
  versions: readonly AdministeredVersion[],
  at: Date,
): CalendarData {
  const held = heldAt(versions, at);
  const moves = held.flatMap((version) =>
    version.kind === 'calendar-move' && version.value !== null ? [version.value] : [],
  );
  const announced = held.flatMap((version) =>
    version.kind === 'kurban-ait' && version.value !== null ? [version.value] : [],
  );
  return withMoves(withKurbanAit(printed, announced), moves);
}

/** The version of each thing that is in force, in the order of the decisions. */
function heldAt(versions: readonly AdministeredVersion[], at: Date): AdministeredVersion[] {
  const ofThing = new Map<string, AdministeredVersion[]>();
  for (const version of versions) {
    const thing = `${version.kind} ${version.subject}`;
    const own = ofThing.get(thing);
    if (own === undefined) ofThing.set(thing, [version]);
    else own.push(version);
  }
  const held = new Set([...ofThing.values()].map((own) => inForceAt(own, at)));
  return versions.filter((version) => held.has(version));
}
