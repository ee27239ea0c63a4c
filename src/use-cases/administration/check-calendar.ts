import type { AdministeredRepository } from '../../data/administered';
import type { Person } from '../../domain/access/person';
import { kurbanAitFlaws, moveFlaws, type CalendarFlaw } from '../../domain/administration/calendar-flaws';
import { dayOf } from '../../kernel/day-of';
import type { PlainDate } from '../../kernel/plain-date';
import type { CalendarDecision } from './calendar-decision';
import { calendarsBeside, type CalendarsBesideDeps } from './calendars-beside';
import { demandAdministrator } from './demand-administrator';

export interface CheckCalendarDeps extends CalendarsBesideDeps {
  readonly administered: CalendarsBesideDeps['administered'] & Pick<AdministeredRepository, 'history'>;
}

/** What a decision about the calendar is checked by. */
export type CalendarToCheck = Pick<CalendarDecision, 'kind' | 'subject' | 'value' | 'act'>;

/**
 * What is wrong with the days of a decision about the calendar; empty when nothing is. What was entered by mistake may
 * always be withdrawn.
 * @throws DomainError `forbidden`
 */
export function checkCalendar(deps: CheckCalendarDeps) {
  return async (person: Person, decision: CalendarToCheck): Promise<CalendarFlaw[]> => {
    demandAdministrator(person);
    const { kind, subject, value, act } = decision;
    if (value === null) return [];
    const [{ others }, [last]] = await Promise.all([
      calendarsBeside(deps, decision),
      deps.administered.history(kind, subject),
    ]);
    const ground = { others, today: dayOf(deps.clock.now()), act, held: daysIn(last?.value ?? null) };
    return 'date' in value ? kurbanAitFlaws(value, Number(subject), ground) : moveFlaws(value, ground);
  };
}

function daysIn(value: CalendarDecision['value']): (PlainDate | undefined)[] {
  if (value === null) return [];
  return 'date' in value ? [value.date] : [value.off, value.worked];
}
