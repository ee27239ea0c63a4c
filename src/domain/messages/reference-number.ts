import { createHash } from 'node:crypto';

/**
 * A number of 16 bits for a reference: SMPP's `user_message_reference`, which some operators tell back in the receipt.
 * Several references may have the same one; together with the phone it says enough.
 */
export function referenceNumber(reference: string): number {
  return createHash('sha256').update(reference).digest().readUInt16BE(0);
}
