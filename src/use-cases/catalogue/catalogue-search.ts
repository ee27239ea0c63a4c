import type { EditionLibrary } from '../../data/edition-library';
import { acceptsApplications } from '../../domain/edition/accepts-applications';
import type { Edition } from '../../domain/edition/edition';
import { searchIndex, type Searchable, type SearchIndex } from '../../domain/search/search-index';
import { EVERYDAY_WORDS } from './everyday-words';

/** How much a word tells by the place where it stands. */
const WEIGHTS = { title: 10, result: 5, everyday: 4, document: 1 } as const;
/** A living service is a little more likely to be meant than one whose acts are all repealed. */
const LIVING = 1.25;

/** Finds ids of services by typed words, the best first. */
export type CatalogueSearch = (query: string) => Promise<string[]>;

/**
 * The search over the catalogue, in both languages at once, because people mix them. The index is made once for each
 * version of the library.
 */
export function catalogueSearch(library: Pick<EditionLibrary, 'all' | 'version'>): CatalogueSearch {
  let kept: { readonly version: string; readonly index: SearchIndex } | undefined;

  return async (query) => {
    const version = await library.version();
    if (kept?.version !== version) kept = { version, index: searchIndex(searchables(await library.all())) };
    return kept.index(query);
  };
}

function searchables(editions: readonly Edition[]): Searchable[] {
  const ids = [...new Set(editions.map(({ id }) => id))];
  return ids.map((id) => {
    const own = editions.filter((edition) => edition.id === id);
    const factor = acceptsApplications(own, undefined) ? LIVING : 1;
    return { id, texts: own.flatMap((edition) => textsOf(edition, factor)) };
  });
}

function textsOf({ title, result, documents, family }: Edition, factor: number): Searchable['texts'] {
  const put = (weight: number, texts: readonly string[]) =>
    texts.map((text) => ({ text, weight: weight * factor }));
  return [
    ...put(WEIGHTS.title, [title.kk, title.ru]),
    ...put(WEIGHTS.result, [result.title.kk, result.title.ru]),
    ...put(WEIGHTS.everyday, [EVERYDAY_WORDS[family]]),
    ...put(
      WEIGHTS.document,
      documents.flatMap(({ name }) => [name.kk, name.ru]),
    ),
  ];
}
