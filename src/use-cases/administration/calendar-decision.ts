import type { LocalizedText } from '../../kernel/localized-text';
import type { Decision } from './decide';

/** What an administrator keeps of the calendar. */
export type CalendarKind = 'calendar-move' | 'kurban-ait';

/**
 * A decision about the calendar. It always holds at once: an order that was issued binds everybody, and the days that it
 * changes lie ahead anyway.
 */
export type CalendarDecision = Omit<Decision<CalendarKind>, 'effectiveFrom'> & {
  /** What everybody is told whose due time it moves, e.g. the act behind it. */
  readonly notice: LocalizedText;
};
