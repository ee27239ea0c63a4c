import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import type { LoadDraftContents } from './draft-contents';
import type { FindSigningWays } from './find-signing-ways';
import { sendSigningCode, type SendCodeDeps, type SentCode } from './send-signing-code';

/** Purpose of a code that signs an application. */
export const FILING_PURPOSE = 'filing';

export interface RequestSigningCodeDeps extends SendCodeDeps {
  readonly loadDraft: LoadDraftContents;
  readonly findSigningWays: FindSigningWays;
}

/**
 * Sends a one-time code by which the person signs the application as it stands now. The code belongs to this very text:
 * after any change another one is needed.
 * @throws DomainError `forbidden` where a code is no way to sign, `incomplete` (with the page), `no-phone`, `too-many-requests`, `sms-not-sent`.
 */
export function requestSigningCode(deps: RequestSigningCodeDeps) {
  return async (person: Person, draftId: string, language: Language): Promise<SentCode> => {
    const { signed, incompletePage, rules, channel } = await deps.loadDraft(person, draftId);
    if (deps.findSigningWays(rules, channel).phoneCode === 'no') throw new DomainError('forbidden');
    if (incompletePage !== null) throw new DomainError('incomplete', { page: incompletePage });
    const about = { caseId: draftId, purpose: FILING_PURPOSE, documentHash: signed.hash };
    return sendSigningCode(deps, person, about, language);
  };
}
