import type { CalendarData } from '../calendar/calendar-data';
import type { CalendarYear, Holiday } from '../calendar/calendar-year';
import type { KurbanAit } from './kurban-ait';

const ID = 'kurban-ait';
const NAME = { kk: 'Құрбан айттың бірінші күні', ru: 'Первый день Курбан-айта' };

/**
 * Lays the announced first days of Kurban-ait into the years that are known: in place of the expected day. A year of
 * which nothing else is known is left as it is; its other holidays must be known first.
 */
export function withKurbanAit(data: CalendarData, announced: readonly KurbanAit[]): CalendarData {
  if (announced.length === 0) return data;
  return { ...data, years: data.years.map((year) => announcedIn(year, announced)) };
}

function announcedIn(year: CalendarYear, announced: readonly KurbanAit[]): CalendarYear {
  const own = announced.find(({ date }) => date.startsWith(`${year.year}-`));
  if (own === undefined) return year;
  const holiday: Holiday = { ...own, id: ID, name: NAME, transfers: false, announced: true };
  return { ...year, holidays: [...year.holidays.filter(({ id }) => id !== ID), holiday].sort(byDate) };
}

function byDate(one: Holiday, other: Holiday): number {
  return one.date < other.date ? -1 : Number(one.date > other.date);
}
