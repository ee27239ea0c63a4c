import { unbrokenNumber } from '../../../domain/numbering/unbroken-number';
import { dateInWords } from '../../../kernel/date-words';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { type ToldRefusal, toldRefusal } from '../../citizen/again/told-refusal';
import type { RequestContext } from '../../route';

/**
 * The refusal after which a case was filed, so that whoever decides knows what was wrong before; null where there was none.
 * The search opens the former case to whom it may be shown.
 */
export function formerSection(
  { state: { filed } }: Pick<CaseView, 'state'>,
  context: RequestContext,
): ToldRefusal | null {
  const { follows } = filed;
  const told = toldRefusal(follows === undefined ? null : { ...follows, anew: [] }, context);
  if (told === null || follows === undefined) return null;
  const { language, t, words: w } = context;
  const number = unbrokenNumber(follows.number);
  return {
    ...told,
    heading: t('office.former.heading', { number, date: dateInWords(new Date(follows.decidedAt), language) }),
    doubt: null,
    href: `/${language}/office/find?q=${follows.number}`,
    linkText: w['office.former.link'],
  };
}
