import { z } from 'zod';
import { LocalizedTextSchema } from '../application/localized-text-schema';
import { OutcomeId } from '../edition/vocabulary-outcomes';
import { PAYMENT_FREQUENCIES } from './payment-terms';

/** One edition whose decisions pay money to a person. */
export const PayingDecision = z
  .strictObject({
    /** `<service>@<edition>` */
    edition: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
    /** The outcomes that pay. */
    outcomes: z.array(OutcomeId).min(1),
    /** How often; of several the official chooses. */
    frequencies: z.array(z.enum(PAYMENT_FREQUENCIES)).min(1),
    /** The field of the application forms that holds the account. */
    account_field: z.string().min(1),
    /** Where the act says that it pays; left out where the line is our reading. */
    clause: z.string().min(1).exactOptional(),
    /** Whether the line is this project's reading, which a lawyer may overrule, and not the act's own words. */
    proposed: z.boolean(),
    reason: LocalizedTextSchema,
  })
  .refine(
    ({ clause, proposed }) => proposed || clause !== undefined,
    'a line that is not ours names its clause',
  );
export type PayingDecision = z.infer<typeof PayingDecision>;

/** The table of all of them. */
export const PayingDecisions = z
  .strictObject({ decisions: z.array(PayingDecision) })
  .transform(({ decisions }) => decisions);

/** How the decisions of an edition pay; undefined when they pay nobody. */
export function findPayingDecision(
  table: readonly PayingDecision[],
  { serviceId, rulesEdition }: { readonly serviceId: string; readonly rulesEdition: string },
): PayingDecision | undefined {
  return table.find(({ edition }) => edition === `${serviceId}@${rulesEdition}`);
}
