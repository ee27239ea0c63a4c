import type { RequestContext } from '../../route';
import type { FactWords } from '../decision/history.presenter';

/** How the single fact of a service's opening is said. Without a decision its acts decide. */
export function openingFacts({ words: w }: Pick<RequestContext, 'words'>): FactWords {
  return {
    label: () => w['admin.services.takes'],
    value: (_path, value) => {
      if (typeof value !== 'boolean') return w['admin.services.by-acts'];
      return w[value ? 'admin.services.open' : 'admin.services.closed'];
    },
  };
}
