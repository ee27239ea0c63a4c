import type { EditionLibrary } from '../../data/edition-library';
import { byAuthority } from '../../domain/edition/by-authority';
import type { Edition } from '../../domain/edition/edition';

/** Every service once, by its most authoritative edition, in the order of ids: to choose from in a filter. */
export function listServices(editions: Pick<EditionLibrary, 'all'>) {
  return async (): Promise<Edition[]> => {
    const first = new Map<string, Edition>();
    for (const edition of [...(await editions.all())].sort(byAuthority)) {
      if (!first.has(edition.id)) first.set(edition.id, edition);
    }
    return [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
}
