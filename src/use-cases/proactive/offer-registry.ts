import type { RegistryFacts } from '../../domain/registry/answer';
import type { RegistryName, RegistryQuestion } from '../../domain/registry/question';
import type { AskRegistry } from '../registries/ask-registry';

/** The name under which the portal asks because of offers. */
export const ASKED_BY = 'proactive-service';

/** A registry is out of reach: the queue tries again. */
class SilentRegistryError extends Error {}

/** What a registry says to one question; undefined when it knows nothing. */
export type AskFacts = <Question extends RegistryQuestion>(
  question: Question,
) => Promise<RegistryFacts[Question['registry'] & RegistryName] | undefined>;

/**
 * Asks for an offer, under the identifier that its application will have.
 * @param consentId null before the consent, while it is only to be found whether there is anything to offer and to whom
 * @throws Error when the registry is silent; the job queue then tries again
 */
export function askForOffer(askRegistry: AskRegistry, caseId: string, consentId: string | null): AskFacts {
  const purpose = consentId === null ? 'proactive-offer' : 'proactive-filing';
  return async (question) => {
    const answer = await askRegistry(question, { caseId, purpose, consentId, askedBy: ASKED_BY });
    if (answer.kind === 'unavailable')
      throw new SilentRegistryError('A registry did not answer for an offer');
    return answer.kind === 'found' ? answer.facts : undefined;
  };
}
