import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json';
import type { NewEvent } from './event';

/**
 * SHA-256 over the event and the hash of the one before it, hex. Keys are sorted, so that the same fact gives the same
 * hash after a round trip through `jsonb`, which keeps no order. A changed or removed event breaks the chain.
 */
export function eventHash(applicationId: string, seq: number, event: NewEvent, previousHash: string): string {
  const facts = {
    applicationId,
    seq,
    type: event.type,
    at: event.at.toISOString(),
    actor: event.actor,
    payload: event.payload,
  };
  return createHash('sha256').update(previousHash).update(canonicalJson(facts)).digest('hex');
}
