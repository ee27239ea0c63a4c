import type { Language } from './language';
import { plainDate, weekday, ZONE, type PlainDate } from './plain-date';

/** A legal day, or an instant that is read on the calendar and the clock of Kazakhstan. */
export type Moment = Date | PlainDate;

const NBSP = '\u00a0';

const MONTHS = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
} satisfies Record<Language, string[]>;

const WEEKDAYS = {
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
} satisfies Record<Language, string[]>;

/** On 1 March 2024 at midnight the clocks of Almaty were set from UTC+6 to UTC+5, without daylight saving. */
const PLUS_FIVE_SINCE = Date.UTC(2024, 1, 29, 18);
const PLUS_FIVE_MS = 5 * 3_600_000;

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * A date in a sentence: «2026 жылғы 31 наурыз», «31 марта 2026 года». Figures are joined to their words by no-break
 * spaces, so that a line never ends between them.
 */
export function dateInWords(moment: Moment, language: Language): string {
  const { year, month, day } = calendarOf(moment);
  const name = MONTHS[language][month - 1] ?? '';
  return language === 'kk'
    ? `${year}${NBSP}жылғы ${day}${NBSP}${name}`
    : `${day}${NBSP}${name} ${year}${NBSP}года`;
}

/** A date in a table: 31.03.2026, the same in both languages. */
export function dateShort(moment: Moment): string {
  const { year, month, day } = calendarOf(moment);
  return `${two(day)}.${two(month)}.${year}`;
}

/** The hour and minute on a clock in Kazakhstan: 9:05, 18:30. */
export function timeOfDay(instant: Date): string {
  const { hour, minute } = clockOf(instant);
  return `${hour}:${two(minute)}`;
}

/** The name of the day of the week: «сейсенбі», «вторник». */
export function weekdayName(moment: Moment, language: Language): string {
  const { year, month, day } = calendarOf(moment);
  const date = plainDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
  return WEEKDAYS[language][weekday(date) - 1] ?? '';
}

function calendarOf(moment: Moment): { year: number; month: number; day: number } {
  if (moment instanceof Date) return clockOf(moment);
  return {
    year: Number(moment.slice(0, 4)),
    month: Number(moment.slice(5, 7)),
    day: Number(moment.slice(8, 10)),
  };
}

interface ClockReading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The clock now in force is reckoned, for a queue reads it a hundred times; earlier ones stand in the zone's history. */
function clockOf(instant: Date): ClockReading {
  if (instant.getTime() < PLUS_FIVE_SINCE) return clockOfHistory(instant);
  const local = new Date(instant.getTime() + PLUS_FIVE_MS);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

function clockOfHistory(instant: Date): ClockReading {
  const part = new Map(PARTS.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
