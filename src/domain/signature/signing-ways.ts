import type { SignatureRule } from './signature-kinds';

/**
 * How an application can be signed here. A code by SMS is `allowed` by the act, a `substitute` of ours for the electronic
 * signature that the act wants, or not to be had.
 */
export interface SigningWays {
  readonly eds: boolean;
  readonly phoneCode: 'allowed' | 'substitute' | 'no';
  /** By the clause of the act; null where the act says nothing of it. */
  readonly clause: string | null;
}

/** @param substitute whether the portal takes a code in the place of an electronic signature (SIGNATURE_SUBSTITUTE) */
export function signingWays({ kinds, clause }: SignatureRule, substitute: boolean): SigningWays {
  const eds = kinds.includes('eds');
  return { eds, phoneCode: phoneCode(kinds, eds && substitute), clause };
}

function phoneCode(kinds: SignatureRule['kinds'], replaces: boolean): SigningWays['phoneCode'] {
  if (kinds.includes('phone-code')) return 'allowed';
  return replaces ? 'substitute' : 'no';
}
