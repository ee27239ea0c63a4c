import { z } from 'zod';
import type { Edition } from './edition';
import { Clause } from './fact-parts';
import { IntakeRefusalGround } from './refusal';
import { ALL_CHANNELS, Channel, IntakeRefusalCode } from './vocabulary';

/** That a ground of an edition is for some channels alone, though the edition itself names none beside it. */
const GroundScope = z.strictObject({
  /** `<service>@<edition>` */
  edition: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
  ground: IntakeRefusalCode,
  channels: z.array(Channel).min(1),
  clause: Clause,
});

/** The file `seeds/reference/intake-grounds.yaml`. */
export const IntakeGroundTable = z.strictObject({
  scopes: z.array(GroundScope),
  listing: z.array(IntakeRefusalCode).min(1),
  /** The ground that holds where an act names none. */
  of_law: IntakeRefusalGround,
});
export type IntakeGroundTable = z.infer<typeof IntakeGroundTable>;

/** A ground for not accepting documents, and whether those that are not there are listed with it. */
export type IntakeGround = IntakeRefusalGround & { readonly listsDocuments: boolean };

/**
 * The grounds on which documents are not accepted at a channel, in the order of the act. Where the act names none, the Law
 * on public services does, for every service.
 */
export function intakeGrounds(
  table: IntakeGroundTable,
  { id, edition, refusal }: Pick<Edition, 'id' | 'edition' | 'refusal'>,
  channel: Channel,
): readonly IntakeGround[] {
  const scopes = table.scopes.filter((scope) => scope.edition === `${id}@${edition.id}`);
  const fitting = (refusal?.of_intake ?? []).filter((ground) => {
    const scope = scopes.find((one) => one.ground === ground.id);
    const channels: readonly string[] = ground.channels ?? scope?.channels ?? [ALL_CHANNELS];
    return channels.includes(channel) || channels.includes(ALL_CHANNELS);
  });
  const grounds = fitting.length > 0 ? fitting : [table.of_law];
  return grounds.map((ground) => ({ ...ground, listsDocuments: table.listing.includes(ground.id) }));
}
