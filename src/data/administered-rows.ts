import type { AdministeredVersion, AmendingAct } from '../domain/administration/administered-version';
import {
  ADMINISTERED,
  type AdministeredKind,
  type AdministeredValue,
} from '../domain/administration/administered-values';

/** A decision as the table gives it, under {@link VERSION_COLUMNS}. */
export interface VersionRow {
  seq: string;
  kind: AdministeredKind;
  subject: string;
  version: number;
  value: unknown;
  effectiveFrom: Date;
  reason: string;
  act: AmendingAct | null;
  returnsTo: number | null;
  authorId: string | null;
  authorName: string;
  madeAt: Date;
}

/** Columns of a decision, named as {@link VersionRow} reads them. */
export const VERSION_COLUMNS = `seq, kind, subject, version, value, effective_from AS "effectiveFrom", reason, act,
  returns_to AS "returnsTo", author_id AS "authorId", author_name AS "authorName", made_at AS "madeAt"`;

/** Reads a decision from its row. */
export function toVersion<K extends AdministeredKind>(row: VersionRow): AdministeredVersion<K> {
  const value = row.value === null ? null : ADMINISTERED[row.kind].parse(row.value);
  // The table pairs each kind with its own shape; the compiler cannot follow the pairing through the look-up.
  return { ...row, value: value as AdministeredValue<K> | null } as unknown as AdministeredVersion<K>;
}
