import { createHash } from 'node:crypto';
import type { NewEvent } from './event';

/**
 * SHA-256 over the event and the hash of the one before it, hex. Keys are sorted, so that the same fact gives the same
 * hash after a round trip through `jsonb`, which keeps no order. A changed or removed event breaks the chain.
 */
export function eventHash(applicationId: string, seq: number, event: NewEvent, previousHash: string): string {
  const facts = { applicationId, seq, type: event.type, at: event.at.toISOString(), actor: event.actor, payload: event.payload };
  return createHash('sha256').update(previousHash).update(canonical(facts)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
