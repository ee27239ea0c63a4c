import { acceptsApplications } from './accepts-applications';
import { byAuthority } from './by-authority';
import type { Edition } from './edition';
import type { RepealedBy, ServiceTitle } from './identity';
import type { EditionKind, EditionStatus, Family } from './vocabulary';

/** A service in the catalogue and in the open data. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: ServiceTitle;
  readonly family: Family;
  readonly editions: readonly CatalogueEdition[];
  /** Whether it takes applications now. */
  readonly accepting: boolean;
}

export interface CatalogueEdition {
  readonly id: string;
  readonly kind: EditionKind;
  readonly status: EditionStatus;
  readonly repealed_by?: RepealedBy;
}

/**
 * The services of all editions, each with its editions (the most authoritative first, which also gives the title), in
 * the order of their ids. `switches`: the administrator's word on services, by id.
 */
export function catalogueEntries(
  editions: readonly Edition[],
  switches: ReadonlyMap<string, boolean>,
): CatalogueEntry[] {
  const ids = [...new Set(editions.map(({ id }) => id))].sort();
  return ids.map((id) => {
    const own = editions.filter((edition) => edition.id === id).sort(byAuthority);
    return catalogueEntry(own, switches.get(id));
  });
}

function catalogueEntry(editions: readonly Edition[], switchedOpen: boolean | undefined): CatalogueEntry {
  const [first] = editions;
  if (first === undefined) throw new RangeError('A service has at least one edition');
  return {
    id: first.id,
    title: first.title,
    family: first.family,
    editions: editions.map(catalogueEdition),
    accepting: acceptsApplications(editions, switchedOpen),
  };
}

function catalogueEdition({ edition }: Edition): CatalogueEdition {
  const { id, kind, status, repealed_by: repealedBy } = edition;
  return { id, kind, status, ...(repealedBy && { repealed_by: repealedBy }) };
}
