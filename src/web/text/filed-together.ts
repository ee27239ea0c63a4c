import { dateInWords } from '../../kernel/date-words';
import { textIn } from '../../kernel/localized-text';
import type { FiledTogether } from '../../use-cases/cases/filed-together';
import { type StatusTag, statusTag } from '../citizen/status/status-tag';
import type { RequestContext } from '../route';
import { asSentence } from './as-sentence';

/** One of the applications that were filed as one. */
export interface TogetherRow {
  readonly title: string;
  readonly number: string;
  /** Null for the one that is being looked at, and for one that whoever looks may not open. */
  readonly href: string | null;
  readonly due: string;
  readonly tag: StatusTag;
}

declare module '../rendering/view-models' {
  interface ComponentModels {
    'components/filed-together': { readonly rows: readonly TogetherRow[] };
  }
}

/** The applications that were filed as one, each with its own term; empty where nothing was filed together. */
export function filedTogether(
  together: readonly FiledTogether[],
  hrefOf: (one: FiledTogether) => string | null,
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
): TogetherRow[] {
  return together.map((one) => ({
    title: asSentence(textIn(one.title, language)),
    number: one.number,
    href: hrefOf(one),
    due: t('together.due', { date: dateInWords(one.dueAt, language) }),
    tag: statusTag(one, w),
  }));
}
