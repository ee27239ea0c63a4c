import type { SignatureToVerify, SignatureVerdict } from '../../adapters/signature/port';

/** An electronic signature that came in, and what it is for. */
export interface GivenSignature extends SignatureToVerify {
  readonly purpose: 'filing' | 'decision' | 'login';
  /** Case or draft; null for a login. */
  readonly caseId: string | null;
  /** Who is logged in; null for a login. */
  readonly accountId: string | null;
}

/** Looks at a signature and keeps the evidence under `id`, whatever the verdict. An outage is a verdict: `unknown`. */
export type CheckSignature = (
  signature: GivenSignature,
) => Promise<{ readonly id: string; readonly verdict: SignatureVerdict }>;
