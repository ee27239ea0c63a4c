import type { RequestContext } from '../../route';
import type { FactWords } from '../decision/history.presenter';

/** How the words of a ground are said in its history. */
export function groundFacts({ words: w }: Pick<RequestContext, 'words'>): FactWords {
  return {
    label: ([language]) => w[language === 'kk' ? 'admin.texts.in-kk' : 'admin.texts.in-ru'],
    value: (_path, value) => String(value ?? ''),
  };
}
