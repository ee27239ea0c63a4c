import { createHash } from 'node:crypto';

/**
 * SHA-256 (64 hex digits) of any plain facts, independent of the order in which the keys of an object were written.
 * Publishing an edition freezes it under this hash.
 */
export function contentHash(facts: unknown): string {
  return createHash('sha256').update(canonicalJson(facts)).digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isPlainObject(inner) ? sortKeys(inner) : inner));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function sortKeys(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
