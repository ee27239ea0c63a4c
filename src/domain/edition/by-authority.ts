import type { Edition } from './edition';
import type { EditionKind, EditionStatus } from './vocabulary';

const STATUS_ORDER = { 'in-force': 0, 'not-stated': 1, repealed: 2 } as const satisfies Record<
  EditionStatus,
  number
>;

/** A regulation describes the local process; the others state the rules, and rules come first. */
const KIND_ORDER = {
  standard: 0,
  'requirements-list': 0,
  'rules-amendment': 0,
  regulation: 1,
} as const satisfies Record<EditionKind, number>;

/**
 * Orders the editions of one service, the most authoritative first: in force, then not stated, then repealed (the one
 * that stayed in force longest first); at equal force rules before regulations; then the newer act.
 */
export function byAuthority(a: Edition, b: Edition): number {
  return (
    STATUS_ORDER[a.edition.status] - STATUS_ORDER[b.edition.status] ||
    newestFirst(repealDay(a), repealDay(b)) ||
    KIND_ORDER[a.edition.kind] - KIND_ORDER[b.edition.kind] ||
    newestFirst(a.edition.act.date, b.edition.act.date) ||
    (a.edition.id < b.edition.id ? -1 : 1)
  );
}

function repealDay({ edition }: Edition): string {
  return edition.repealed_by?.date ?? '';
}

/** Days `YYYY-MM-DD` compare as text. */
function newestFirst(a: string, b: string): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
