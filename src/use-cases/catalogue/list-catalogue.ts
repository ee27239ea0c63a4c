import type { EditionLibrary } from '../../data/edition-library';
import { byAuthority } from '../../domain/edition/by-authority';
import { catalogueEntries, type CatalogueEntry } from '../../domain/edition/catalogue-entry';
import type { Edition } from '../../domain/edition/edition';

/** A service in the list: its entry and the edition that speaks for it. */
export interface CatalogueItem {
  readonly entry: CatalogueEntry;
  readonly edition: Edition;
}

/** All services, by id. */
export async function listCatalogue(
  library: Pick<EditionLibrary, 'all' | 'openings'>,
): Promise<CatalogueItem[]> {
  const editions = await library.all();
  return catalogueEntries(editions, await library.openings()).flatMap((entry) => {
    const [edition] = editions.filter(({ id }) => id === entry.id).sort(byAuthority);
    return edition === undefined ? [] : [{ entry, edition }];
  });
}
