import type { LoadedCase } from '../../data/applications';
import { fold } from '../../domain/application/fold';

/** Whether the portal may still act on a case by itself: it is open, and nobody of the office has ever touched it. */
export function isFree({ events, workItem }: Pick<LoadedCase, 'events' | 'workItem'>): boolean {
  const { status } = fold(events);
  const isTouched = events.slice(1).some(({ actor }) => actor.kind === 'staff');
  return status === 'in-work' && workItem !== null && workItem.holderId === null && !isTouched;
}
