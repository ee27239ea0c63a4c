import type { SignatureVerdict } from '../../adapters/signature/port';
import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import { signatureRule } from '../../domain/signature/signature-kinds';
import { DomainError } from '../../kernel/domain-error';
import { spendTries } from '../identity/spend-tries';
import type { KeepSignature } from '../signatures/keep-signature';
import type { FiledSignature } from './assemble-filing';
import type { LoadDraftContents } from './draft-contents';
import { type Filed, fileDraft, type FileDraftDeps, filedBefore } from './file-draft';

export interface SendSignedDeps extends FileDraftDeps {
  readonly loadDraft: LoadDraftContents;
  readonly keepSignature: KeepSignature;
  readonly throttle: Pick<Throttle, 'spend'>;
}

/** What came of sending an application with an electronic signature. `changed`: the draft is not what was signed. */
export type SentSigned =
  | Filed
  | { readonly kind: 'incomplete'; readonly pageKey: string }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason }
  | { readonly kind: 'changed' };

type InvalidReason = Extract<SignatureVerdict, { kind: 'invalid' }>['reason'];

/**
 * Files a draft under an electronic signature of the person over its canonical text. A signature that certainly does not
 * hold files nothing; one of which nobody can tell yet files all the same, and is looked at again.
 * @throws DomainError `not-found`, `forbidden` where the edition allows no electronic signature, `too-many-requests`
 */
export function sendSigned(deps: SendSignedDeps) {
  return async (
    person: Person,
    { draftId, cms }: { readonly draftId: string; readonly cms: string },
  ): Promise<SentSigned> => {
    const contents = await deps.loadDraft(person, draftId).catch(filedBefore(draftId));
    if ('kind' in contents) return contents;
    const { incompletePage, rules, channel, signed } = contents;
    if (incompletePage !== null) return { kind: 'incomplete', pageKey: incompletePage };
    const { kinds } = signatureRule(deps.reference.signatureKinds, rules, channel);
    if (person.kind !== 'citizen' || !kinds.includes('eds')) throw new DomainError('forbidden');
    await spendTries(deps.throttle, { signature: person.accountId });
    const { id, verdict } = await deps.keepSignature({
      caseId: draftId,
      accountId: person.accountId,
      purpose: 'filing',
      document: Buffer.from(signed.text),
      cms,
      iin: person.iin,
      use: 'sign',
    });
    if (verdict.kind === 'invalid') return { kind: 'invalid', reason: verdict.reason };
    const filed = await fileDraft(deps, person, contents, byKey(id, verdict));
    return filed ?? { kind: 'changed' };
  };
}

function byKey(evidenceId: string, { kind }: SignatureVerdict): FiledSignature {
  return { way: 'eds', evidenceId, code: null, checked: kind === 'valid' ? 'valid' : 'not-yet' };
}
