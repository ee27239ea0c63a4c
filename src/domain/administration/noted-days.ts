import type { CalendarData } from '../calendar/calendar-data';
import { dayKind } from '../calendar/day-kind';
import type { DayKind } from '../calendar/day-reason';
import { knownHolidays } from '../calendar/known-holidays';
import type { Week } from '../calendar/week';
import { workingCalendars, type WorkingCalendars } from '../calendar/working-calendars';
import { addDays, plainDate, type PlainDate } from '../../kernel/plain-date';
import type { AdministeredVersion } from './administered-version';

/** A day of a year that is not simply worked or a weekend. */
export interface NotedDay {
  readonly date: PlainDate;
  readonly kinds: Readonly<Record<Week, DayKind>>;
  /** A holiday that stays where it falls: it gives no other day off. Null where no holiday is. */
  readonly transfers: boolean | null;
  /** Subject of the administrator's decision from which the day comes; null: it came with the portal. */
  readonly decidedBy: { readonly kind: 'calendar-move' | 'kurban-ait'; readonly subject: string } | null;
}

/** The newest decision about each move and each Kurban-ait. */
interface Decided {
  readonly moves: readonly AdministeredVersion<'calendar-move'>[];
  readonly announced: readonly AdministeredVersion<'kurban-ait'>[];
}

/** The days of a year by a calendar that are not simply worked or a weekend, with the decision behind each. */
export function notedDays(data: CalendarData, year: number, decided: Decided): NotedDay[] {
  const calendars = workingCalendars(data);
  const transfers = new Map(
    knownHolidays(data, year, year).map((holiday) => [holiday.date, holiday.transfers]),
  );
  return daysOfYear(year).flatMap((date) => {
    const kinds = kindsOf(calendars, date);
    if (isPlain(kinds[5]) && isPlain(kinds[6])) return [];
    return [
      { date, kinds, transfers: transfers.get(date) ?? null, decidedBy: decidedBy(date, kinds, decided) },
    ];
  });
}

function kindsOf(calendars: WorkingCalendars, date: PlainDate): Record<Week, DayKind> {
  return { 5: dayKind(calendars[5], date), 6: dayKind(calendars[6], date) };
}

function isPlain({ reason }: DayKind): boolean {
  return reason.code === 'weekend' || reason.code === 'ordinary';
}

function decidedBy(
  date: PlainDate,
  kinds: Readonly<Record<Week, DayKind>>,
  { moves, announced }: Decided,
): NotedDay['decidedBy'] {
  const reasons = [kinds[5].reason, kinds[6].reason];
  const isKurbanAit = reasons.some(
    (reason) => reason.code === 'holiday' && reason.holiday.id === 'kurban-ait',
  );
  if (isKurbanAit) {
    const found = announced.find(({ value }) => value?.date === date);
    return found === undefined ? null : { kind: 'kurban-ait', subject: found.subject };
  }
  if (!reasons.some(({ code }) => code === 'decreed-off' || code === 'decreed-working')) return null;
  const found = moves.findLast(({ value }) => value?.off === date || value?.worked === date);
  return found === undefined ? null : { kind: 'calendar-move', subject: found.subject };
}

function daysOfYear(year: number): PlainDate[] {
  const days: PlainDate[] = [];
  let day = plainDate(`${year}-01-01`);
  while (day.startsWith(`${year}-`)) {
    days.push(day);
    day = addDays(day, 1);
  }
  return days;
}
