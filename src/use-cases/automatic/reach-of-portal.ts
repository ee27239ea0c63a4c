import type { LoadedCase } from '../../data/applications';
import { fold } from '../../domain/application/fold';

type Reached = Pick<LoadedCase, 'events' | 'workItem'>;

/**
 * Whether the portal still makes the automatic checks of a case: it is open, nothing is decided about it, and the rules by
 * which it is judged are those of its benefit. Also when a clerk has taken it: what registries say helps whoever decides.
 */
export function isChecked({ events, workItem }: Reached): boolean {
  const { status, filed, decision } = fold(events);
  if (filed.link?.byHand) return false;
  return status === 'in-work' && workItem !== null && decision === null;
}

/** Whether the portal may still decide a case by itself: it checks it, or drafted it, and nobody of the office touched it. */
export function isFree({ events, workItem }: Reached): boolean {
  const { status, filed } = fold(events);
  const isTouched = events.slice(1).some(({ actor }) => actor.kind === 'staff');
  if (filed.link?.byHand) return false;
  return status === 'in-work' && workItem !== null && workItem.holderId === null && !isTouched;
}
