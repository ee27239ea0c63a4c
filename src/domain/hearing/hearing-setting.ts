import { z } from 'zod';

/** Whether a service hears the applicant before it refuses, and for how many working days. */
export const HearingSetting = z.strictObject({ isOn: z.boolean(), days: z.number().int().min(1).max(30) });
export type HearingSetting = z.infer<typeof HearingSetting>;

/** As long as nobody has decided anything: off; two working days are what the Administrative Procedural Code gives. */
export const NO_HEARING: HearingSetting = { isOn: false, days: 2 };
