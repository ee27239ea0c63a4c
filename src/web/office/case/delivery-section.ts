import type { WorkingCalendars } from '../../../domain/calendar/working-calendars';
import { Channel } from '../../../domain/edition/vocabulary';
import { deliveryDue, findDelivery } from '../../../domain/routing/delivery-to-corporation';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { whenInWords } from '../deadline.presenter';
import { deliveryNote } from '../delivery-note';

/**
 * By when the result must lie at the window that hands it out; once it does, when it came there. Null where the act sets no
 * time for it, and while the case is not yet, or no more, with the provider.
 */
export function deliverySection(
  { state, application, plan, rules, step }: CaseView,
  { now, calendars }: { readonly now: Date; readonly calendars: WorkingCalendars },
  context: Pick<RequestContext, 'words' | 't' | 'language'>,
): string | null {
  const { delivered, filed } = state;
  if (delivered !== null) {
    const clause = clauseInWords(delivered.clause, context.language);
    const words = { at: whenInWords(delivered.at, now, context), clause };
    return context.t(delivered.late ? 'office.delivery.done-late' : 'office.delivery.done', words);
  }
  const delivery = step && findDelivery(rules, Channel.parse(application.channel), plan, step);
  if (!delivery) return null;
  const hours = filed.term.hours?.provider ?? null;
  const due = deliveryDue(delivery, { rules, calendars, hours, serviceDueAt: application.dueAt });
  return deliveryNote(delivery, due, now, context);
}
