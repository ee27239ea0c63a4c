import { z } from 'zod';
import { CHANNELS } from '../edition/vocabulary';

const Text = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1) });

/** Names which periods of an edition make up the whole service on some channels, where their ids do not tell. */
export const OverallTermRow = z.strictObject({
  /** `<service>@<edition>` */
  edition: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
  channels: z.array(z.enum(CHANNELS)).min(1),
  /** Each alternative lists deadline ids that run one after another; the latest end of all alternatives is due. */
  alternatives: z.array(z.array(z.string().min(1)).min(1)).min(1),
  /** Whether the steps of the route make up one alternative more. */
  with_route: z.boolean().default(false),
  /** Whether the choice is this project's reading, which a lawyer may overrule, and not the act's own words. */
  proposed: z.boolean(),
  reason: Text,
});
export type OverallTermRow = z.infer<typeof OverallTermRow>;

/** The table of all such choices. */
export const OverallTermTable = z.strictObject({ terms: z.array(OverallTermRow) });
export type OverallTermTable = z.infer<typeof OverallTermTable>;
