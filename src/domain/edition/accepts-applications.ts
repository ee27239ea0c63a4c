import type { Edition } from './edition';
import type { EditionStatus } from './vocabulary';

/** Without a word of an administrator only acts that are not known to be repealed take applications. */
const OPEN_BY_DEFAULT = {
  'in-force': true,
  'not-stated': true,
  repealed: false,
} as const satisfies Record<EditionStatus, boolean>;

/**
 * Whether a service takes applications now. The administrator's switch decides when it was set; without it the service
 * is open as soon as one of its editions is in force or its source does not state that it is repealed.
 */
export function acceptsApplications(
  editions: readonly Edition[],
  switchedOpen: boolean | undefined,
): boolean {
  return switchedOpen ?? editions.some(({ edition }) => OPEN_BY_DEFAULT[edition.status]);
}
