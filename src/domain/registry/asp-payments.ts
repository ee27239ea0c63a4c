import { z } from 'zod';
import { RegistryIin } from './registry-iin';

/**
 * Whether targeted social assistance was paid in one quarter. `monthsPaid` are calendar months (1–12) of that quarter,
 * `membersCovered` the IINs of the family for whom it was paid, the person asked about among them. A recipient has at
 * least one month; somebody who is none has neither months nor members.
 */
export const AspPayments = z
  .object({
    iin: RegistryIin,
    year: z.int(),
    quarter: z.literal([1, 2, 3, 4]),
    recipient: z.boolean(),
    membersCovered: z.array(RegistryIin).max(50),
    monthsPaid: z.array(z.int().min(1).max(12)).max(3),
  })
  .refine((answer) => answer.recipient === answer.monthsPaid.length > 0, {
    message: 'recipient without a month',
  })
  .refine((answer) => answer.recipient === answer.membersCovered.includes(answer.iin), {
    message: 'not covered',
  })
  .refine((answer) => answer.monthsPaid.every((month) => Math.ceil(month / 3) === answer.quarter), {
    message: 'a month of another quarter',
  });
export type AspPayments = z.infer<typeof AspPayments>;
