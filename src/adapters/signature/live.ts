import type { SystemCheck } from '../system-check';
import type { SignatureVerifier } from './port';

/** The verifiers that are configured; `reason` for what none of them can judge is `unsupported`. */
export interface LiveVerifiers {
  readonly clock: { now(): Date };
  /** For RSA and ECDSA, in this process; null when no roots are configured. */
  readonly cms: SignatureVerifier | null;
  /** For every kind of key; null when there is no NCANode. */
  readonly ncanode: SignatureVerifier | null;
}

/** Looks at RSA and ECDSA signatures here, so that they need no other machine, and hands the rest to NCANode. */
export function liveSignatures({ clock, cms, ncanode }: LiveVerifiers): SignatureVerifier {
  return {
    verify: async (signature) => {
      const own = await cms?.verify(signature);
      const isJudged = own !== undefined && !(own.kind === 'unknown' && own.reason === 'unsupported');
      if (isJudged) return own;
      const asked = await ncanode?.verify(signature);
      return asked ?? own ?? { kind: 'unknown', reason: 'unsupported', checkedAt: clock.now(), answer: null };
    },
    check: async (): Promise<SystemCheck> => {
      const checks = await Promise.all([cms, ncanode].flatMap((one) => (one === null ? [] : [one.check()])));
      return checks.find(({ kind }) => kind === 'ill') ?? checks[0] ?? { kind: 'off' };
    },
  };
}
