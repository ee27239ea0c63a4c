import { z } from 'zod';

/** How the first day of a right follows from the days of an application. */
export const RIGHT_RULES = ['from-event-at-most-back', 'from-event', 'from-application', 'window'] as const;

/** How an edition bounds the right to its payment. */
export const RightRule = z
  .strictObject({
    edition: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
    rule: z.enum(RIGHT_RULES),
    /** The edition's period that bounds it. */
    deadline: z.string().min(1).exactOptional(),
    /** Where the day of the event stands: fields of the forms, and the registry that knows better. */
    event: z
      .strictObject({
        fields: z.array(z.string().min(1)),
        registry: z.enum(['deaths', 'disability', 'births']).exactOptional(),
      })
      .exactOptional(),
    /** Where the act says so; left out where the reading is ours. */
    clause: z.string().min(1).exactOptional(),
    proposed: z.boolean(),
  })
  .refine(({ clause, proposed }) => proposed || clause !== undefined, 'what is not ours names its clause')
  .refine(
    ({ rule, deadline }) => ['from-event-at-most-back', 'window'].includes(rule) === (deadline !== undefined),
    'a bound is a period of the edition',
  );
export type RightRule = z.infer<typeof RightRule>;

/** The table of all of them. */
export const RightTable = z.strictObject({ rights: z.array(RightRule) }).transform(({ rights }) => rights);
