import type { ConsentRepository } from '../../data/consents';
import type { DraftRepository } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import { consentAnswers } from './draft-pages';
import { draftLanguage } from './draft-language';
import { openDraft, type OpenDraft, type OpenDraftDeps } from './open-draft';
import { recordOfConsent } from './record-of-consent';

export interface SaveConsentsDeps extends OpenDraftDeps {
  readonly drafts: Pick<DraftRepository, 'findWhole' | 'save'>;
  readonly consents: Pick<ConsentRepository, 'give' | 'withdraw'>;
}

/** The boxes as the person left them. */
export interface ConsentsInput {
  readonly draftId: string;
  /** Ids of the ticked boxes. */
  readonly ticked: readonly string[];
  readonly language: Language;
}

/**
 * Records each consent as an act of its own, and withdraws those whose tick was taken away. Gives the draft as it is now.
 * @throws DomainError `not-found`, `draft-filed`
 */
export function saveConsents(deps: SaveConsentsDeps) {
  const open = openDraft(deps);

  return async (person: Person, { draftId, ticked, language: page }: ConsentsInput): Promise<OpenDraft> => {
    const { draft, form, consents } = await open(person, draftId);
    const language = draftLanguage(person, draft.language, page);
    const before = consentAnswers(form, consents);
    const at = deps.clock.now();
    const act = { caseId: draftId, accountId: person.accountId, language, givenAt: at };
    for (const item of form.consents) {
      const wanted = ticked.includes(item.id);
      if (wanted === (before[item.id] === 'yes')) continue;
      // Also a consent to other words, as another channel has them: one to these takes its place.
      if (consents.some(({ consentId }) => consentId === item.id))
        await deps.consents.withdraw(draftId, item.id, at);
      if (wanted) await deps.consents.give(recordOfConsent(item, act));
    }
    if (!(await deps.drafts.save(draftId, { savedAt: at, language }))) throw new DomainError('not-found');
    return open(person, draftId);
  };
}
