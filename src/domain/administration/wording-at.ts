import type { AdministeredVersion } from './administered-version';
import type { MessageWording } from './administered-values';
import { inForceAt } from './in-force';

/**
 * The words that administrators gave to the message about a fact, as they held at an instant: for a message the one at
 * which it was made, so that it reads later as it was sent. Null: the portal's own words.
 */
export function wordingAt(
  versions: readonly AdministeredVersion<'message-wording'>[],
  fact: string,
  at: Date,
): MessageWording | null {
  const own = versions.filter(({ subject }) => subject === fact);
  return inForceAt(own, at)?.value ?? null;
}
