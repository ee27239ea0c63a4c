import { randomUUID } from 'node:crypto';

/** A new identifier of a row (UUID). Never used as a secret. */
export function newId(): string {
  return randomUUID();
}
