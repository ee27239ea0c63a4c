import { z } from 'zod';

/** Documents against which a result is handed out. */
export const HAND_OUT_DOCUMENTS = [
  'id-card',
  'passport',
  'digital-document',
  'residence-permit',
  'stateless-certificate',
  'kandas-certificate',
] as const;

/** Longest number of a document, and name of a representative with their power. */
const LONGEST = { number: 40, name: 300 } as const;

/** To whom a result was handed at a window, and what they showed. */
export const HandOut = z
  .strictObject({
    to: z.enum(['applicant', 'representative']),
    document: z.enum(HAND_OUT_DOCUMENTS),
    number: z.string().trim().min(1).max(LONGEST.number),
    /** Who acts for the applicant, and by what; null where the applicant came. */
    representative: z.string().trim().min(1).max(LONGEST.name).nullable(),
  })
  .refine(({ to, representative }) => (to === 'representative') === (representative !== null));
export type HandOut = z.infer<typeof HandOut>;

/** Channels on which results are sent and not handed out. */
const SENT = new Set(['portal', 'mobile-proactive', 'one-application']);

/** How an application came and was signed, as far as it decides where its result goes. */
export interface WayOfFiling {
  readonly channel: string;
  readonly signature: { readonly way: string };
}

/**
 * Whether the result of an application is handed out at a window, against an identity document: it came to a window itself,
 * or was filed there together with another, so that nobody has it in a cabinet.
 */
export function isHandedOut({ channel, signature }: WayOfFiling): boolean {
  return !SENT.has(channel) || (channel === 'one-application' && signature.way === 'at-counter');
}

/** Whether a result may be given out so: at a window only to somebody who showed a document. */
export function mayHandOut(filing: WayOfFiling, handedTo: HandOut | undefined): boolean {
  return handedTo !== undefined || !isHandedOut(filing);
}
