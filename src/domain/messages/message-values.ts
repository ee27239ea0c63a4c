import { STOP_REASONS } from '../proactive/offer';
import { OCCASIONS, STOP_WORDS } from '../proactive/offer-words';
import { EventKind } from '../proactive/registry-event';
import { dateInWords, timeOfDay } from '../../kernel/date-words';
import type { Language } from '../../kernel/language';

/** What a message keeps of its fact (see `messageFacts`), said in one language, by the name of the variable. */
export function messageValues(
  facts: Readonly<Record<string, string>>,
  language: Language,
): Record<string, string> {
  const { before, after, until, reasonKk, reasonRu } = facts;
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
    ...offerValues(facts, language),
  };
}

/** What a message about an offer keeps: the occasion and the stop by their codes, the account as its owner knows it. */
function offerValues(
  { occasion, stop, account, bankKk, bankRu }: Readonly<Record<string, string>>,
  language: Language,
): Record<string, string> {
  const kind = EventKind.safeParse(occasion);
  const why = STOP_REASONS.find((reason) => reason === stop);
  const bank = language === 'kk' ? bankKk : bankRu;
  return {
    ...(kind.success ? { occasion: OCCASIONS[kind.data][language] } : {}),
    ...(why === undefined ? {} : { why: STOP_WORDS[why][language] }),
    ...(account === undefined ? {} : { account: `${bank ?? ''} ${account}`.trim() }),
  };
}
