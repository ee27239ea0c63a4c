import type { NotaryPower } from '../../domain/registry/notary-power';
import type { PlainDate } from '../../kernel/plain-date';

/** Whether a notarised power of attorney holds on a day. */
export function isPowerInForce({ certifiedOn, validUntil, revokedOn }: NotaryPower, day: PlainDate): boolean {
  return certifiedOn <= day && day <= validUntil && (revokedOn === undefined || day < revokedOn);
}
