import { z } from 'zod';

/** The first frame after a connection is the program's own. */
export const GREETING = { result: { version: '1.2' } };

/** A question of the new module, as pages send it. */
export const SignQuestion = z.object({
  module: z.literal('kz.gov.pki.knca.basics'),
  method: z.literal('sign'),
  args: z.object({
    allowedStorages: z.array(z.string()).nullish(),
    format: z.literal('cms'),
    data: z.union([z.base64(), z.array(z.base64()).min(1)]),
    signingParams: z.object({
      decode: z.literal(true),
      encapsulate: z.literal(false),
      digested: z.literal(false).optional(),
      /** Empty: the authority's own time stamp. */
      tsaProfile: z.strictObject({}),
    }),
    signerParams: z.object({
      extKeyUsageOids: z.array(z.string()),
      iin: z.string(),
      bin: z.string().optional(),
      serialNumber: z.string().optional(),
      chain: z.null(),
    }),
    locale: z.enum(['kk', 'ru', 'en']),
  }),
});
export type SignQuestion = z.infer<typeof SignQuestion>;

/** What the program answers: one signature, or a list when it was asked for a list. */
export function signed(result: string | readonly string[]) {
  return { status: true, body: { result } };
}

/** The person closed the window: no failure, and no result. */
export const CANCELLED = { status: true, body: {} };

/** The program could not. */
export function failed(message: string) {
  return { status: false, code: '500', message, details: message };
}
