import type { Catalogue } from '../../../use-cases/catalogue/catalogue';
import { page, type Handler } from '../../route';
import { presentCatalogue, type CatalogueFilter } from './catalogue.presenter';

const LONGEST_QUERY = 200;

/** `/services?q=…&show=open|closed` */
export function showCatalogue(catalogue: Pick<Catalogue, 'list' | 'search'>): Handler {
  return async ({ language, query, words }) => {
    const text = (query.q ?? '').trim().slice(0, LONGEST_QUERY);
    const found = text === '' ? null : await catalogue.search(text);
    const model = presentCatalogue(
      await catalogue.list(),
      { text, found, filter: filterOf(query.show) },
      language,
    );
    return page('public/catalogue', words['catalogue.title'], model);
  };
}

function filterOf(value: string | undefined): CatalogueFilter {
  return value === 'open' || value === 'closed' ? value : 'all';
}
