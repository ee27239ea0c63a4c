import type { AdministeredRepository } from '../../data/administered';
import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import type { CalendarData } from '../../domain/calendar/calendar-data';
import type { Holiday } from '../../domain/calendar/calendar-year';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { CalendarKind } from './calendar-decision';
import { demandAdministrator } from './demand-administrator';

/** Which thing of the calendar: a move by its day, or Kurban-ait by its year. */
export interface CalendarPlace {
  readonly kind: CalendarKind;
  readonly subject: string;
}

/** A thing of the calendar with everything that was decided about it. */
export interface CalendarEntry extends CalendarPlace {
  /** The newest first; empty when nobody has decided anything. */
  readonly history: readonly AdministeredVersion<CalendarKind>[];
  /** The day that came with the portal; only Kurban-ait has one. */
  readonly printed: Holiday | null;
  readonly now: Date;
}

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'history'>;
  readonly printedCalendar: CalendarData;
  readonly clock: Clock;
}

/**
 * A move or a Kurban-ait with its history.
 * @throws DomainError `forbidden`; `not-found` for Kurban-ait of a year of which nothing else is known
 */
export function findCalendarEntry({ administered, printedCalendar, clock }: Deps) {
  return async (person: Person, { kind, subject }: CalendarPlace): Promise<CalendarEntry> => {
    demandAdministrator(person);
    const printed = kind === 'kurban-ait' ? kurbanAitOf(printedCalendar, subject) : null;
    return {
      ...{ kind, subject, printed },
      history: await administered.history(kind, subject),
      now: clock.now(),
    };
  };
}

function kurbanAitOf({ years }: CalendarData, subject: string): Holiday | null {
  const year = years.find((one) => String(one.year) === subject);
  if (year === undefined) throw new DomainError('not-found');
  return year.holidays.find(({ id }) => id === 'kurban-ait') ?? null;
}
