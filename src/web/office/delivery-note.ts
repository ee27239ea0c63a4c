import type { Delivery } from '../../domain/routing/delivery-to-corporation';
import type { RequestContext } from '../route';
import { clauseInWords } from '../text/clause-in-words';
import { whenInWords } from './deadline.presenter';

/** That the result must lie at a window of the State Corporation by some moment, with the clause that says so. */
export function deliveryNote(
  { clause }: Pick<Delivery, 'clause'>,
  due: Date,
  now: Date,
  context: Pick<RequestContext, 'words' | 't' | 'language'>,
): string {
  const at = whenInWords(due, now, context);
  return context.t('office.delivery.due', { at, clause: clauseInWords(clause, context.language) });
}
