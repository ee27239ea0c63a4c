import type { ShownRow } from '../../../use-cases/office/show-queue';
import type { RequestContext } from '../../route';
import { deliveryNote } from '../delivery-note';

/** That the due time of a row is that of the result at the State Corporation; null where the step's own limit is it. */
export function deliveryWords(
  { delivery, row }: ShownRow,
  now: Date,
  context: Pick<RequestContext, 'words' | 't' | 'language'>,
): string | null {
  const byStep = row.stepDueAt !== null && row.stepDueAt.getTime() === row.dueAt.getTime();
  return byStep || delivery === undefined ? null : deliveryNote(delivery, row.dueAt, now, context);
}
