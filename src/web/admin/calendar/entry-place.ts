import { findPlainDate } from '../../../kernel/plain-date';
import type { Language } from '../../../kernel/language';
import { DomainError } from '../../../kernel/domain-error';
import type { CalendarKind } from '../../../use-cases/administration/calendar-decision';
import type { RequestContext } from '../../route';

/** Which page of the calendar somebody is on; a move that is being added has no subject yet. */
export interface EntryPlace {
  readonly kind: CalendarKind;
  readonly subject: string | null;
}

/** Reads it from the address. @throws DomainError `not-found` for what is no day and no year */
export function entryPlaceOf({ params }: Pick<RequestContext, 'params'>): EntryPlace {
  const { day, year } = params;
  if (year !== undefined) return { kind: 'kurban-ait', subject: yearOf(year) };
  if (day === undefined) return { kind: 'calendar-move', subject: null };
  if (findPlainDate(day) === undefined) throw new DomainError('not-found');
  return { kind: 'calendar-move', subject: day };
}

/** The address of a thing of the calendar. */
export function entryAddress({ kind, subject }: EntryPlace, language: Language): string {
  if (subject === null) return `/${language}/admin/calendar/new-move`;
  return kind === 'kurban-ait'
    ? `/${language}/admin/calendar/kurban-ait/${subject}`
    : `/${language}/admin/calendar/moves/${subject}`;
}

function yearOf(text: string): string {
  if (!/^\d{4}$/.test(text)) throw new DomainError('not-found');
  return text;
}
