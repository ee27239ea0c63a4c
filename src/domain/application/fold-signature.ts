import type { EventPayload } from './event';

/** How the applicant signed, and whether that holds. What needs no check (a code, a paper) is valid. */
export interface SignatureState {
  readonly way: EventPayload<'filed'>['signature']['way'];
  readonly checked: 'valid' | 'invalid' | 'not-yet';
  readonly evidenceId: string | null;
  /** Why it does not hold. */
  readonly reason: string | null;
}

/** A signature as it was given. */
export function given({ way, evidenceId, checked }: EventPayload<'filed'>['signature']): SignatureState {
  return { way, evidenceId, checked: checked ?? 'valid', reason: null };
}
