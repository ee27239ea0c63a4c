import type { Person } from '../../domain/access/person';
import { askForProofs, type AskForProofsDeps } from '../registries/ask-for-proofs';
import { openDraft, type OpenDraftDeps } from './open-draft';
import { personalDataConsent } from './personal-data-consent';

export interface AskAboutDocumentsDeps extends OpenDraftDeps, AskForProofsDeps {}

/**
 * Asks the registries whatever may spare papers of a draft and is not known yet. Nobody is asked about without the consent
 * to it: then the papers are asked for. Nothing is asked twice, and a silent registry holds nothing up for long.
 * @param again also those that were silent a moment ago
 * @throws DomainError `not-found`, `draft-filed`
 */
export function askAboutDocuments(deps: AskAboutDocumentsDeps) {
  const open = openDraft(deps);
  const ask = askForProofs(deps);
  return async (person: Person, draftId: string, again: boolean): Promise<void> => {
    const { proofs, questions, consents, form } = await open(person, draftId);
    if (proofs.length === 0) return;
    const { id } = personalDataConsent(form);
    const consent = consents.find(({ consentId }) => consentId === id);
    if (consent === undefined) return;
    const context = { caseId: draftId, consentId: consent.id, askedBy: person.accountId };
    await ask(proofs, questions, context, again);
  };
}
