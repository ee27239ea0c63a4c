import type { LoadedCase } from '../../data/applications';
import { fold } from '../../domain/application/fold';

/**
 * Whether the portal may still act on a case by itself: it is open, nobody of the office has ever touched it, and the rules
 * by which it is judged are those of its benefit.
 */
export function isFree({ events, workItem }: Pick<LoadedCase, 'events' | 'workItem'>): boolean {
  const { status, filed } = fold(events);
  const isTouched = events.slice(1).some(({ actor }) => actor.kind === 'staff');
  if (filed.link?.byHand) return false;
  return status === 'in-work' && workItem !== null && workItem.holderId === null && !isTouched;
}
