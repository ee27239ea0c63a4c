import { unbrokenNumber } from '../../../domain/numbering/unbroken-number';
import { dateInWords } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { Visitor } from '../../../use-cases/office/identify-visitor';
import type { RefusalOfVisitor } from '../../../use-cases/reapplication/list-refusals-of-visitor';
import type { RequestContext } from '../../route';
import { asSentence } from '../../text/as-sentence';

/** The refused applications of a visitor, each with the way to a new one. */
export function refusalsOf(
  refusals: readonly RefusalOfVisitor[],
  { visitId }: Visitor,
  { t, language }: RequestContext,
): readonly { readonly title: string; readonly about: string; readonly href: string }[] {
  return refusals.map(({ number, filedAt, title }) => ({
    title: asSentence(textIn(title, language)),
    about: t('again.counter.row', {
      number: unbrokenNumber(number),
      date: dateInWords(filedAt, language),
    }),
    href: `/${language}/applications/${number}/again?visit=${visitId}`,
  }));
}
