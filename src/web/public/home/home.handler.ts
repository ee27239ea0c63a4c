import type { Catalogue } from '../../../use-cases/catalogue/catalogue';
import { page, type Handler } from '../../route';
import { presentHome } from './home.presenter';

/** The front page. */
export function showHome(catalogue: Pick<Catalogue, 'list'>): Handler {
  return async ({ language, words }) =>
    page('public/home', words['home.title'], presentHome(await catalogue.list(), language));
}
