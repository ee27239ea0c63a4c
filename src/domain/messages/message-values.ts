import { dateInWords, timeOfDay } from '../../kernel/date-words';
import type { Language } from '../../kernel/language';

/** What a message keeps of its fact (see `messageFacts`), said in one language, by the name of the variable. */
export function messageValues(
  { before, after, until, reasonKk, reasonRu }: Readonly<Record<string, string>>,
  language: Language,
): Record<string, string> {
  const instant = (iso: string): string => {
    const at = new Date(iso);
    return `${dateInWords(at, language)}, ${timeOfDay(at)}`;
  };
  const reason = language === 'kk' ? reasonKk : reasonRu;
  return {
    ...(before === undefined ? {} : { before: instant(before) }),
    ...(after === undefined ? {} : { after: instant(after) }),
    ...(until === undefined ? {} : { until: instant(until) }),
    ...(reason === undefined ? {} : { reason }),
  };
}
