import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { providerSchedule } from '../../domain/deadline/edition-schedule';
import { periodInWords } from '../../domain/deadline/period-in-words';
import { watchedUnit } from '../../domain/deadline/soon-from';
import { timeLeft, type Urgency } from '../../domain/deadline/time-left';
import type { Edition } from '../../domain/edition/edition';
import type { Unit } from '../../domain/edition/vocabulary';
import { dateShort, timeOfDay } from '../../kernel/date-words';
import { dayOf } from '../../kernel/day-of';
import type { RequestContext } from '../route';

/** A due time in words: how it stands, until when, how much is left. The class repeats the word for the eye. */
export interface DeadlineModel {
  readonly className: '' | 'soon' | 'late';
  readonly word: string;
  readonly at: string;
  readonly left: string;
}

/** A period that runs, and the moment at which somebody looks at it. */
export interface RunningTerm {
  readonly start: Date;
  readonly due: Date;
  readonly now: Date;
  /** Unit of the period, where one is known. */
  readonly unit: Unit | null;
  readonly rules: Edition;
  readonly calendars: WorkingCalendars;
}

const CLASSES = { 'on-time': '', soon: 'soon', late: 'late' } as const satisfies Record<Urgency, string>;

/** The words of a due time. */
export function presentDeadline(
  term: RunningTerm,
  context: Pick<RequestContext, 'words' | 't' | 'language'>,
): DeadlineModel {
  const { start, due, now, rules, calendars } = term;
  const unit = term.unit ?? watchedUnit(start, due);
  const { urgency, ...left } = timeLeft({ start, due, now, unit, clock: providerSchedule(rules), calendars });
  const period = periodInWords(left.amount, left.unit, context.language);
  return {
    className: CLASSES[urgency],
    word: context.words[`office.deadline.${urgency}`],
    at: whenInWords(due, now, context),
    left: context.t(urgency === 'late' ? 'office.deadline.lateness' : 'office.deadline.left', { period }),
  };
}

/** «сегодня, 18:30» or «31.03.2026, 18:30». */
export function whenInWords(at: Date, now: Date, { words: w }: Pick<RequestContext, 'words'>): string {
  const day = dayOf(at) === dayOf(now) ? w['office.today'] : dateShort(at);
  return `${day}, ${timeOfDay(at)}`;
}
