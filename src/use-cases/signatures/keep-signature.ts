import { createHash } from 'node:crypto';
import type { SignatureToVerify, SignatureVerdict, SignatureVerifier } from '../../adapters/signature/port';
import type { SignaturePurpose, SignatureRepository } from '../../data/signatures';
import { newId } from '../../kernel/ids';
import { signerRecord } from './signer-record';

export interface KeepSignatureDeps {
  readonly signatures: Pick<SignatureVerifier, 'verify'>;
  readonly signatureRows: Pick<SignatureRepository, 'insert'>;
}

/** A signature that came in, and what it is for. */
export interface SignatureToKeep extends SignatureToVerify {
  readonly purpose: SignaturePurpose;
  /** Case or draft; null for a log-in. */
  readonly caseId: string | null;
  /** Who is logged in; null for a log-in. */
  readonly accountId: string | null;
}

export type KeepSignature = ReturnType<typeof keepSignature>;

const FIRST_PAUSE_MS = 60_000;
/** What is longer is no signature of one person; its beginning is kept as what it was. */
const MAX_CMS_LETTERS = 400_000;

/**
 * Verifies a signature and keeps it with its document and everything that was told about it, whatever the verdict. One of
 * which nobody can tell is looked at again in a minute. The caller decides what the verdict means for the act.
 */
export function keepSignature({ signatures, signatureRows }: KeepSignatureDeps) {
  return async (
    wanted: SignatureToKeep,
  ): Promise<{ readonly id: string; readonly verdict: SignatureVerdict }> => {
    const verdict = await signatures.verify(wanted);
    const { checkedAt } = verdict;
    const isUnknown = verdict.kind === 'unknown';
    const id = newId();
    await signatureRows.insert({
      id,
      purpose: wanted.purpose,
      caseId: wanted.caseId,
      accountId: wanted.accountId,
      expectedIin: wanted.iin,
      keyUse: wanted.use,
      document: wanted.document,
      documentSha256: createHash('sha256').update(wanted.document).digest('hex'),
      cms: wanted.cms.slice(0, MAX_CMS_LETTERS).replaceAll('\0', ''),
      verdict: verdict.kind,
      reason: verdict.kind === 'valid' ? null : verdict.reason,
      signer: isUnknown ? null : signerRecord(verdict.signer),
      signedAt: verdict.kind === 'valid' ? verdict.signedAt : null,
      checkedAt,
      answer: verdict.answer,
      nextCheckAt: isUnknown ? new Date(checkedAt.getTime() + FIRST_PAUSE_MS) : null,
      tries: 1,
      createdAt: checkedAt,
    });
    return { id, verdict };
  };
}
