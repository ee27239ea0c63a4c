import type { SignatureVerdict } from '../../adapters/signature/port';

/** An electronic signature of somebody, and what it must be of. */
export interface GivenSignature {
  /** The case that it belongs to, or will belong to. */
  readonly caseId: string;
  /** Who gave it. */
  readonly accountId: string;
  /** What for: `filing`, `decision`. */
  readonly purpose: string;
  /** The exact bytes that were to be signed. */
  readonly document: Buffer;
  readonly cms: string;
  /** IIN of the person who must have signed. */
  readonly iin: string;
}

/** A signature that was looked at; what proves it is kept under `evidenceId`. */
export interface CheckedSignature {
  readonly evidenceId: string;
  readonly verdict: SignatureVerdict;
}

/** Looks at a signature and keeps the evidence, whatever the verdict. Never throws for an outage: that is `unknown`. */
export type CheckSignature = (signature: GivenSignature) => Promise<CheckedSignature>;
