import type { AccountRepository } from '../../data/accounts';
import type { StaffMember } from '../../domain/access/person';
import type { EventPayload } from '../../domain/application/event';
import type { SignedDocument } from '../../domain/signature/signed-document';
import { DomainError } from '../../kernel/domain-error';
import type { LocalizedText } from '../../kernel/localized-text';
import type { KeepSignature } from '../signatures/keep-signature';
import type { ConfirmPassword } from './confirm-password';
import { KEY_SIGNATURE, SESSION_SIGNATURE } from './result-words';

/** How a head signs: by a detached signature over the decision's text, or, as its substitute, by their own password. */
export type DecisionProof = { readonly cms: string } | { readonly password: string };

export interface ProveDecisionDeps {
  readonly accounts: Pick<AccountRepository, 'findIin'>;
  readonly keepSignature: KeepSignature;
  readonly confirmPassword: ConfirmPassword;
  /** Whether a password is taken in the place of a key (SIGNATURE_SUBSTITUTE). */
  readonly substitute: boolean;
}

/** What stands in the journal and on the paper of a signature. */
export interface ProvenDecision {
  /** What the evidence is about; null where there is no text under it, but the paper itself. */
  readonly documentHash: string | null;
  readonly signature: Pick<EventPayload<'decision-signed'>['signature'], 'way' | 'evidenceId' | 'checked'>;
  readonly words: LocalizedText;
}

/**
 * Makes sure that a head signs a decision. Unlike an application, it needs a signature that certainly holds.
 * @throws DomainError `signature-invalid` with its `reason`, `signature-unknown`, `own-iin-missing`; `forbidden` for a
 * password where keys alone are taken; those of {@link ConfirmPassword}
 */
export function proveDecision(deps: ProveDecisionDeps) {
  return async (
    head: StaffMember,
    { caseId, proof, signed }: { readonly caseId: string; proof: DecisionProof; signed: SignedDocument },
  ): Promise<ProvenDecision> => {
    if ('cms' in proof) return byKey(deps, head, { caseId, cms: proof.cms, signed });
    if (!deps.substitute) throw new DomainError('forbidden');
    await deps.confirmPassword(head, proof.password);
    return {
      documentHash: null,
      signature: { way: 'session', evidenceId: null },
      words: SESSION_SIGNATURE,
    };
  };
}

async function byKey(
  { accounts, keepSignature }: ProveDecisionDeps,
  { accountId }: StaffMember,
  { caseId, cms, signed }: { readonly caseId: string; cms: string; signed: SignedDocument },
): Promise<ProvenDecision> {
  const iin = (await accounts.findIin(accountId)) ?? null;
  // Without it anybody's key would do.
  if (iin === null) throw new DomainError('own-iin-missing');
  const { id: evidenceId, verdict } = await keepSignature({
    ...{ purpose: 'decision', caseId, accountId, cms, iin, use: 'sign' },
    document: Buffer.from(signed.text),
  });
  if (verdict.kind === 'invalid') throw new DomainError('signature-invalid', { reason: verdict.reason });
  if (verdict.kind === 'unknown') throw new DomainError('signature-unknown');
  return {
    documentHash: signed.hash,
    signature: { way: 'eds', evidenceId, checked: 'valid' },
    words: KEY_SIGNATURE,
  };
}
