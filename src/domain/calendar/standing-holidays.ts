import { z } from 'zod';
import { HolidayFacts } from './holiday-facts';

/** A holiday that returns each year on the same day (`MM-DD`), in the years `from`…`until` where the law limits it. */
export const StandingHoliday = z.strictObject({
  day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  ...HolidayFacts.shape,
  from: z.int().optional(),
  until: z.int().optional(),
});
export type StandingHoliday = z.infer<typeof StandingHoliday>;

/** The holidays by which years without data of their own are reckoned. */
export const StandingHolidays = z.strictObject({ holidays: z.array(StandingHoliday) });
export type StandingHolidays = z.infer<typeof StandingHolidays>;
