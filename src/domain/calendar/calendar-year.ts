import { z } from 'zod';
import { findPlainDate, type PlainDate } from '../../kernel/plain-date';
import { HolidayFacts } from './holiday-facts';

/** A day of the civil calendar written as `YYYY-MM-DD`. */
const Day = z.string().transform((value, context): PlainDate => {
  const date = findPlainDate(value);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: `Not a day: ${value}` });
  return z.NEVER;
});

/** One public holiday of one year. `announced: false` marks a day that is expected but not yet named officially. */
export const Holiday = z.strictObject({
  date: Day,
  ...HolidayFacts.shape,
  announced: z.boolean().default(true),
});
export type Holiday = z.infer<typeof Holiday>;

/**
 * A move by order (Labour Code, article 85, paragraph 3): a working day becomes a day off and, usually, a day of the
 * weekend is worked instead. An order may also give only one of the two.
 */
export const DecreedMove = z
  .strictObject({
    off: Day.optional(),
    worked: Day.optional(),
    source: HolidayFacts.shape.source,
  })
  .refine(({ off, worked }) => off !== undefined || worked !== undefined, { message: 'Moves no day' });
export type DecreedMove = z.infer<typeof DecreedMove>;

/** What is known of one year: its holidays and the moves by order. Transfers that follow from the rule are not listed. */
export const CalendarYear = z
  .strictObject({
    year: z.int().min(1992).max(2100),
    holidays: z.array(Holiday),
    moves: z.array(DecreedMove),
  })
  .superRefine((calendar, context) => {
    const prefix = `${calendar.year}-`;
    const days: string[] = [...calendar.holidays.map(({ date }) => date), ...calendar.moves.map(dayOfMove)];
    for (const day of days.filter((date) => !date.startsWith(prefix))) {
      context.addIssue({ code: 'custom', message: `${day} does not lie in ${calendar.year}` });
    }
    for (const day of days.filter((date, index) => days.indexOf(date) !== index)) {
      context.addIssue({ code: 'custom', message: `${day} is listed twice` });
    }
  });
export type CalendarYear = z.infer<typeof CalendarYear>;

/** The day by which a move is known: the day off, or the day worked where there is no other. */
export function dayOfMove({ off, worked }: Pick<DecreedMove, 'off' | 'worked'>): string {
  return off ?? worked ?? '';
}
