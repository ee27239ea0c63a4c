import { createHash } from 'node:crypto';
import type { Sealing } from '../../adapters/signature/sealing/port';
import type { SignatureVerdict, SignatureVerifier } from '../../adapters/signature/port';
import type { SignatureRecord, SignatureRepository } from '../../data/signatures';
import type { SignedDocument } from '../../domain/signature/signed-document';
import { newId } from '../../kernel/ids';
import { signerRecord } from '../signatures/signer-record';

export interface SealDecisionDeps {
  readonly sealing: Sealing;
  readonly signatures: Pick<SignatureVerifier, 'verify'>;
  readonly signatureRows: Pick<SignatureRepository, 'findSeal' | 'insertSeal'>;
}

/** The portal's own signature under a decision. */
export interface SealedDecision {
  readonly evidenceId: string;
  /** As the certificate names whose key it is. */
  readonly name: string;
}

/**
 * Signs the text of a decision by the key of the authorised person, once: a text under which there is a signature keeps it,
 * however often the job is run. Null where the portal has no key, or one whose signature does not hold.
 * @throws Error when nobody can tell yet whether it holds; the job is then run again
 */
export function sealDecision({ sealing, signatures, signatureRows }: SealDecisionDeps) {
  return async (caseId: string, signed: SignedDocument): Promise<SealedDecision | null> => {
    const document = Buffer.from(signed.text);
    const hash = createHash('sha256').update(document).digest('hex');
    const kept = await signatureRows.findSeal(caseId, hash);
    if (kept !== undefined) return sealedBy(kept);
    const seal = await sealing.seal(document);
    if (seal === null) return null;
    const verdict = await signatures.verify({ ...seal, document, use: 'sign' });
    if (verdict.kind === 'invalid') return null;
    if (verdict.kind === 'unknown') throw new Error('Nobody can tell yet whether the portal’s key holds');
    await signatureRows.insertSeal({
      ...{ id: newId(), purpose: 'automatic-decision', caseId, accountId: null },
      ...{ expectedIin: seal.iin, keyUse: 'sign', document, documentSha256: hash, cms: seal.cms },
      ...verdictColumns(verdict),
    });
    const first = await signatureRows.findSeal(caseId, hash);
    if (first === undefined) throw new Error('A signature that was kept is gone');
    return sealedBy(first);
  };
}

function verdictColumns(
  verdict: Extract<SignatureVerdict, { kind: 'valid' }>,
): Pick<
  SignatureRecord,
  | 'verdict'
  | 'reason'
  | 'signer'
  | 'signedAt'
  | 'checkedAt'
  | 'answer'
  | 'nextCheckAt'
  | 'tries'
  | 'createdAt'
> {
  const { signer, signedAt, checkedAt, answer } = verdict;
  return {
    ...{ verdict: 'valid', reason: null, signer: signerRecord(signer), signedAt, checkedAt, answer },
    ...{ nextCheckAt: null, tries: 1, createdAt: checkedAt },
  };
}

function sealedBy({ id, signer }: SignatureRecord): SealedDecision {
  return { evidenceId: id, name: signer?.name ?? '' };
}
