import type { Checkable } from '../system-check';

/** Which key must have signed: a person's own for signing, an official's for signing, or a person's for logging in. */
export type KeyUse = 'sign' | 'authenticate';

/** A detached signature and what it must be of. */
export interface SignatureToVerify {
  /** CMS SignedData, as the signer's program gave it: PEM, or Base64 with or without line breaks. */
  readonly cms: string;
  /** The exact bytes that were to be signed. */
  readonly document: Buffer;
  /** IIN of the person who must have signed; null where the certificate itself says who logs in. */
  readonly iin: string | null;
  readonly use: KeyUse;
}

/** Whose certificate it is, as the authority wrote it. */
export interface Signer {
  readonly iin: string;
  readonly name: string;
  /** BIN and name of the organisation for whom the person acts; null in a person's own certificate. */
  readonly organisation: { readonly bin: string; readonly name: string } | null;
  readonly serialNumber: string;
  readonly issuer: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Why a signature certainly does not hold. */
export const INVALID_REASONS = [
  'no-signer',
  'several-signers',
  'not-detached',
  'altered',
  'expired',
  'revoked',
  'untrusted',
  'another-person',
  'wrong-key',
  'unreadable',
] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

/** Why nobody can tell yet: the same signature is to be looked at again later. */
export const UNKNOWN_REASONS = [
  'revocation-unavailable',
  'timeout',
  'unreachable',
  'too-busy',
  'invalid-answer',
  /** A kind of key or signature that no verifier at hand can judge, such as a GOST key without NCANode. */
  'unsupported',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/**
 * What a verifier says of a signature at one instant. `signedAt` is the instant of the trusted time stamp, null when it
 * carries none. `answer` is what the verifier itself was told (its JSON), kept as evidence.
 */
export type SignatureVerdict =
  | {
      readonly kind: 'valid';
      readonly signer: Signer;
      readonly signedAt: Date | null;
      readonly checkedAt: Date;
      readonly answer: unknown;
    }
  | {
      readonly kind: 'invalid';
      readonly reason: InvalidReason;
      readonly signer: Signer | null;
      readonly checkedAt: Date;
      readonly answer: unknown;
    }
  | {
      readonly kind: 'unknown';
      readonly reason: UnknownReason;
      readonly checkedAt: Date;
      readonly answer: unknown;
    };

/** Looks whether electronic signatures hold. */
export interface SignatureVerifier extends Checkable {
  /** Looks at one signature. Never throws: an outage is `unknown`. */
  verify(signature: SignatureToVerify): Promise<SignatureVerdict>;
}
