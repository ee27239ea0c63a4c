import type { AdministeredRepository } from '../../data/administered';
import type { OrganisationRepository } from '../../data/organisations';
import type { AdministeredOrganisation } from '../../domain/administration/administered-organisation';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import type { Organisation } from '../../domain/organisation/organisation';

/** An organisation with the last word about it, which may be for a later day. */
export interface DecidedOrganisation {
  readonly code: string;
  /** As the last decision has it. */
  readonly value: AdministeredOrganisation;
  /** As it stands now; null for one that only begins later. */
  readonly row: AdministeredOrganisation | null;
  /** Number of the last decision; 0 without any. */
  readonly version: number;
  /** From when the last decision holds; null without any. */
  readonly effectiveFrom: Date | null;
}

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'listLatest'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
}

/** Every organisation, also those that begin on a later day, in the order of their codes. */
export async function decidedOrganisations({
  administered,
  organisations,
}: Deps): Promise<DecidedOrganisation[]> {
  const [rows, latest] = await Promise.all([organisations.list(), administered.listLatest('organisation')]);
  const decided = new Map(latest.map((version) => [version.subject, version]));
  const standing = new Map(rows.map((row) => [row.code, standingOf(row)]));
  const codes = [...new Set([...standing.keys(), ...decided.keys()])].sort();
  return codes.flatMap((code) => decidedOf(code, standing.get(code) ?? null, decided.get(code)));
}

function decidedOf(
  code: string,
  row: AdministeredOrganisation | null,
  last: AdministeredVersion<'organisation'> | undefined,
): DecidedOrganisation[] {
  if (last === undefined)
    return row === null ? [] : [{ code, value: row, row, version: 0, effectiveFrom: null }];
  const { value, version, effectiveFrom } = last;
  // They are never withdrawn: a decision without a value says nothing new.
  const held = value ?? row;
  return held === null ? [] : [{ code, value: held, row, version, effectiveFrom }];
}

/** An organisation as its table has it, without its code. */
function standingOf({ code: _subject, ...value }: Organisation): AdministeredOrganisation {
  return value;
}
