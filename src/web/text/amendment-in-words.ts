import type { AmendingAct } from '../../domain/administration/administered-version';
import type { BothTexts } from '../../domain/administration/both-texts';
import type { PrintedInstead } from '../../domain/administration/printed-instead';
import { dateInWords, timeOfDay } from '../../kernel/date-words';
import { plainDate } from '../../kernel/plain-date';
import { textIn } from '../../kernel/localized-text';
import type { RequestContext } from '../route';
import { limitInWords } from './limit-in-words';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** By which act a period was changed, where one is named, and since when: an instant or its ISO form. */
interface NamedAmendment {
  readonly act: Pick<AmendingAct, 'number' | 'date'> | null;
  readonly since: Date | string;
}

/** «Срок изменён актом № 5 от 1 марта 2026 года. Новый срок действует с 1 апреля 2026 года» */
export function amendmentInWords({ act, since: from }: NamedAmendment, context: Context): string {
  const { t, language } = context;
  const since = beginningInWords(new Date(from), context);
  if (act === null) return t('amendment.named', { since });
  const date = dateInWords(plainDate(act.date), language);
  return t('amendment.by-act', { number: act.number, date, since });
}

/** «В акте напечатано: 7 рабочих дней»; nothing where the act prints the same. */
export function printedInWords(printed: PrintedInstead, context: Context): string[] {
  const { language, words: w, t } = context;
  const { limit, starts, excludesStartDay, condition } = printed;
  const parts = [
    ...(limit === undefined ? [] : [limitInWords(limit, language)]),
    ...(starts === undefined ? [] : [t('amendment.starts', { start: w[`vocab.start.${starts}`] })]),
    ...(excludesStartDay === undefined
      ? []
      : [w[`amendment.first-day.${excludesStartDay ? 'act' : 'general-rule'}`]]),
    ...(condition === undefined ? [] : [conditionInWords(condition, context)]),
  ];
  return parts.length === 0 ? [] : [t('amendment.printed', { printed: parts.join('; ') })];
}

function conditionInWords(condition: BothTexts | null, { language, words: w, t }: Context): string {
  if (condition === null) return w['amendment.no-condition'];
  return t('amendment.condition', { text: textIn(condition, language) });
}

/** An instant of the beginning of something; midnight goes without its hour. */
export function beginningInWords(at: Date, { language }: Pick<Context, 'language'>): string {
  const time = timeOfDay(at);
  return time === '0:00' ? dateInWords(at, language) : `${dateInWords(at, language)}, ${time}`;
}
