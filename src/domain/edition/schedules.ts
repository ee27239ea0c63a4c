import { z } from 'zod';
import { Clause, NoteRu } from './fact-parts';
import { ScheduleDays, ScheduleException, SchedulePlace } from './vocabulary';

/** Hours as printed: `09:00-18:30`, with variants `08:30/09:00-18:00/18:30`. */
const Hours = z
  .string()
  .regex(/^\d\d:\d\d(\/\d\d:\d\d)*-\d\d:\d\d(\/\d\d:\d\d)*$/, 'must be hours like 09:00-18:30');

/** Working hours of one place. */
export const Schedule = z.strictObject({
  where: SchedulePlace.describe('Place'),
  days: ScheduleDays.describe('Days of the week').exactOptional(),
  hours: Hours.describe('Working hours').exactOptional(),
  break: z
    .union([Hours, z.literal('none')])
    .nullable()
    .describe('Lunch break; none: without one; null: the act says nothing')
    .exactOptional(),
  intake: Hours.describe('Hours of intake and issue').exactOptional(),
  excludes: z.array(ScheduleException).describe('Days off').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type Schedule = z.infer<typeof Schedule>;
