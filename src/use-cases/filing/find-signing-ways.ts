import type { Channel } from '../../domain/edition/vocabulary';
import type { Edition } from '../../domain/edition/edition';
import { signatureRule } from '../../domain/signature/signature-kinds';
import { type SigningWays, signingWays } from '../../domain/signature/signing-ways';
import type { Reference } from './reference';

export interface SigningWaysDeps {
  readonly reference: Pick<Reference, 'signatureKinds'>;
  /** Whether a code is taken in the place of an electronic signature. */
  readonly substitute: boolean;
}

export type FindSigningWays = ReturnType<typeof findSigningWays>;

/** How an application of an edition, through a channel, can be signed in this portal. */
export function findSigningWays({ reference, substitute }: SigningWaysDeps) {
  return (rules: Pick<Edition, 'id' | 'edition'>, channel: Channel): SigningWays =>
    signingWays(signatureRule(reference.signatureKinds, rules, channel), substitute);
}
