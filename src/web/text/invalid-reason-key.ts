import type { WordKey } from './words';

/** Reasons of a verifier that people can do something about; the others are told as "could not be read". */
const TOLD = [
  'expired',
  'revoked',
  'another-person',
  'altered',
  'wrong-key',
  'untrusted',
] as const satisfies readonly string[];

type Told = (typeof TOLD)[number];

/** The key of the words that say why an electronic signature does not hold, and what to do. */
export function invalidReasonKey(reason: string | null): WordKey {
  const told = TOLD.find((known): known is Told => known === reason);
  return told === undefined ? 'signature.invalid.unreadable' : `signature.invalid.${told}`;
}
