import type { Signer } from '../../adapters/signature/port';
import type { SignerRecord } from '../../data/settle-signature';

/** The facts of a certificate as they are kept. */
export function signerRecord(signer: Signer | null): SignerRecord | null {
  return (
    signer && {
      ...signer,
      notBefore: signer.notBefore.toISOString(),
      notAfter: signer.notAfter.toISOString(),
    }
  );
}
