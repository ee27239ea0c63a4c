import type { Person } from '../../domain/access/person';
import { askForProofs, type AskForProofsDeps } from '../registries/ask-for-proofs';
import { limitQuestions, type LimitQuestionsDeps } from '../registries/limit-questions';
import { askingOfDraft } from './asking-of-draft';
import { openDraft, type OpenDraftDeps } from './open-draft';

export interface AskAboutDocumentsDeps extends OpenDraftDeps, AskForProofsDeps, LimitQuestionsDeps {}

/**
 * Asks the registries whatever may spare papers of a draft and is not known yet. Nobody is asked about without the consent
 * to it: then the papers are asked for. Nothing is asked twice, and a silent registry holds nothing up for long.
 * @param again also those that were silent a moment ago
 * @throws DomainError `not-found`, `draft-filed`
 */
export function askAboutDocuments(deps: AskAboutDocumentsDeps) {
  const open = openDraft(deps);
  const askAtWindow = askForProofs(deps);
  const askForCitizen = askForProofs({ ...deps, askRegistry: limitQuestions(deps) });
  return async (person: Person, draftId: string, again: boolean): Promise<void> => {
    const opened = await open(person, draftId);
    const { proofs, questions, form } = opened;
    const asking = proofs.length === 0 ? undefined : askingOfDraft(opened);
    if (asking === undefined) return;
    const ask = form.channel === 'portal' ? askForCitizen : askAtWindow;
    await ask(proofs, questions, asking, again);
  };
}
