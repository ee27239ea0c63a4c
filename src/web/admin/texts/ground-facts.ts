import type { LocalizedText } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import type { FactWords } from '../decision/history.presenter';

/** How the words of a ground are said in its history. */
export function groundFacts({ words: w }: Pick<RequestContext, 'words'>): FactWords {
  return {
    label: ([language]) => w[language === 'kk' ? 'admin.texts.in-kk' : 'admin.texts.in-ru'],
    value: (_path, value) => String(value ?? ''),
  };
}

/** The words of a ground without anything else of it: with them the first decision is compared. */
export function bareWords({ kk, ru }: LocalizedText): LocalizedText {
  return { kk, ru };
}
