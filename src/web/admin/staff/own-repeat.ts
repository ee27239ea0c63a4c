import type { Person } from '../../../domain/access/person';
import type { AdministeredVersion } from '../../../domain/administration/administered-version';
import { differenceOf } from '../../../domain/administration/difference';

/** A first decision brings what stood before it as a version of its own. */
const MOST_VERSIONS = 2;

/**
 * Whether a decision that came too late is the same person's own, sent twice by a double click: then it was carried out,
 * and is no conflict.
 */
export function isOwnRepeat(
  last: AdministeredVersion | undefined,
  decided: { readonly value: unknown; readonly reason: string; readonly seenVersion: number },
  { accountId }: Person,
): boolean {
  if (last === undefined || last.authorId !== accountId || last.reason !== decided.reason.trim())
    return false;
  const ahead = last.version - decided.seenVersion;
  const isNext = ahead > 0 && ahead <= MOST_VERSIONS;
  return isNext && differenceOf(last.value, decided.value).length === 0;
}
