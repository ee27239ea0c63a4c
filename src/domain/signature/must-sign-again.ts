import type { ApplicationState } from '../application/fold';

/**
 * Whether the applicant must sign again: their signature does not hold, and what they filed is still being decided. What
 * is decided or refused already stands.
 */
export function mustSignAgain({
  status,
  signature,
}: Pick<ApplicationState, 'status' | 'signature'>): boolean {
  return status === 'in-work' && signature.checked === 'invalid';
}
