import type { Leaf } from '../../../domain/administration/difference';
import { dateInWords } from '../../../kernel/date-words';
import { findPlainDate } from '../../../kernel/plain-date';
import type { RequestContext } from '../../route';
import type { FactWords } from '../decision/history.presenter';

/** How the history says the single facts of a move or of Kurban-ait. */
export function entryFacts({ language, words: w }: Pick<RequestContext, 'language' | 'words'>): FactWords {
  return {
    label: ([fact, part]) => {
      if (fact === 'off' || fact === 'worked' || fact === 'date') return w[`admin.calendar.${fact}`];
      return w[part === 'kk' ? 'admin.calendar.source.kk' : 'admin.calendar.source.ru'];
    },
    value: (_path, value: Leaf) => {
      if (typeof value !== 'string') return w['admin.difference.nothing'];
      const day = findPlainDate(value);
      return day === undefined ? value : dateInWords(day, language);
    },
  };
}
