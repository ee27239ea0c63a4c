import { z } from 'zod';
import { LocalizedTextSchema } from '../application/localized-text-schema';
import { BenefitKind } from '../registry/benefits';

/** For whom it is paid, by number, where that is somebody else than whoever asks and whoever is paid. */
const forIins = z.array(z.string()).min(1).exactOptional();

/** A decision of this portal by which something was assigned. Instants are ISO strings, days `YYYY-MM-DD`. */
const Decided = z.strictObject({
  /** Number of the application, and of the decision's paper. */
  number: z.string(),
  resultNumber: z.string(),
  decidedAt: z.string(),
  /** What was asked for, as the act calls it. */
  benefit: LocalizedTextSchema,
  forIins,
  /** What it pays; null: the decision says nothing of a payment. Tiyn, as digits. */
  payment: z
    .strictObject({
      amount: z.string(),
      frequency: z.enum(['once', 'monthly']),
      from: z.string(),
      until: z.string().nullable(),
    })
    .nullable(),
  /** Orders to pay that the payment system confirmed. */
  paid: z.array(z.strictObject({ on: z.string(), amount: z.string() })),
});

/** An assignment that the state's registry knows, wherever it was made. */
const Registered = z.strictObject({
  benefit: BenefitKind,
  since: z.string(),
  until: z.string().nullable(),
  forIins,
});

/** What the portal answers to a request for information about an assigned benefit. Plain JSON. */
export const InformationAnswer = z.strictObject({
  decisions: z.array(Decided),
  awards: z.array(Registered),
  /** Registries that had not answered by the end of the term. */
  silent: z.array(z.string()),
});
export type InformationAnswer = z.infer<typeof InformationAnswer>;

/** Whether it says that nothing is assigned. */
export function isNothingAssigned({ decisions, awards }: InformationAnswer): boolean {
  return decisions.length === 0 && awards.length === 0;
}
