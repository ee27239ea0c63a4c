import type { AdministeredRepository } from '../../data/administered';
import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { yearsToMove } from '../../domain/administration/calendar-flaws';
import { calendarInForce } from '../../domain/administration/calendar-in-force';
import { notedDays, type NotedDay } from '../../domain/administration/noted-days';
import type { CalendarData } from '../../domain/calendar/calendar-data';
import type { Holiday } from '../../domain/calendar/calendar-year';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';
import { DomainError } from '../../kernel/domain-error';
import type { PlainDate } from '../../kernel/plain-date';
import { demandAdministrator } from './demand-administrator';

/** A year of the calendar as it holds. */
export interface CalendarYearView {
  readonly year: number;
  /** Whether more is known of it than what returns each year. */
  readonly isKnown: boolean;
  /** Years that came with the portal, the first and the last. */
  readonly known: { readonly first: number; readonly last: number };
  /** Years to look at, in order. */
  readonly years: readonly number[];
  readonly days: readonly NotedDay[];
  /** Null in a year of which it is not known. */
  readonly kurbanAit: Holiday | null;
  /** Moves that administrators entered in the year, the newest version of each. */
  readonly moves: readonly AdministeredVersion<'calendar-move'>[];
}

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'listRules' | 'listLatest'>;
  readonly printedCalendar: CalendarData;
  readonly clock: Clock;
}

/**
 * A year of the calendar with the source of each day.
 * @param wanted the year; null: the one that runs
 * @throws DomainError `forbidden`; `not-found` for a year that is not shown
 */
export function showCalendarYear({ administered, printedCalendar, clock }: Deps) {
  return async (person: Person, wanted: number | null): Promise<CalendarYearView> => {
    demandAdministrator(person);
    const now = clock.now();
    const today = dayOf(now);
    const year = wanted ?? Number(today.slice(0, 4));
    const known = knownYears(printedCalendar);
    const years = yearsShown(known, today);
    if (!years.includes(year)) throw new DomainError('not-found');
    const [rules, moves, announced] = await Promise.all([
      administered.listRules(),
      administered.listLatest('calendar-move'),
      administered.listLatest('kurban-ait'),
    ]);
    const data = calendarInForce(printedCalendar, rules, now);
    const own = data.years.find((one) => one.year === year);
    return {
      ...{ year, known, years },
      isKnown: own !== undefined,
      days: notedDays(data, year, { moves, announced }),
      kurbanAit: own?.holidays.find(({ id }) => id === 'kurban-ait') ?? null,
      moves: moves.filter(({ subject }) => subject.startsWith(`${year}-`)),
    };
  };
}

function knownYears({ years }: CalendarData): CalendarYearView['known'] {
  const all = years.map(({ year }) => year);
  return { first: Math.min(...all), last: Math.max(...all) };
}

/** All that came with the portal, and those in which a day may be moved now. */
function yearsShown({ first, last }: CalendarYearView['known'], today: PlainDate): number[] {
  const toMove = yearsToMove(today);
  const from = Math.min(first, toMove.first);
  const until = Math.max(last, toMove.last);
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}
