import { canonicalJson } from '../../kernel/canonical-json';
import type { Clock } from '../../kernel/clock';
import type { PlannedPaper } from '../../domain/registry/proofs/planned-proofs';
import { lastWordOn, openQuestions, type AskedQuestion } from '../../domain/registry/proofs/proof-evidence';
import type { RegistryQuestion } from '../../domain/registry/question';
import { askEach } from './ask-each';
import type { AskRegistry, AskingContext } from './ask-registry';

/** Purpose under which a question that may spare a paper is journaled. */
export const PROOF_PURPOSE = 'document-proof';

/** A silent registry is not asked again by itself before so many ms; the person may ask at any time. */
const REST_MS = 5 * 60_000;

export interface AskForProofsDeps {
  readonly askRegistry: AskRegistry;
  readonly clock: Clock;
}

/**
 * Asks what is not known yet, each question once however many papers it speaks of. A registry that was silent is left in
 * peace for a while unless `again` says otherwise.
 * @returns how many questions nobody answered
 */
export function askForProofs({ askRegistry, clock }: AskForProofsDeps) {
  return async (
    papers: readonly PlannedPaper[],
    asked: readonly AskedQuestion[],
    context: Omit<AskingContext, 'purpose'>,
    again = false,
  ): Promise<number> => {
    const waiting = unanswered(
      openQuestions(papers, asked),
      asked,
      again ? 0 : clock.now().getTime() - REST_MS,
    );
    const answered = await askEach(askRegistry, waiting, { ...context, purpose: PROOF_PURPOSE });
    return answered.filter(({ answer }) => answer.kind === 'unavailable').length;
  };
}

/** @param silentSince a registry whose last silence is younger is not asked again; 0: every silent one is */
function unanswered(
  planned: readonly RegistryQuestion[],
  asked: readonly AskedQuestion[],
  silentSince: number,
): RegistryQuestion[] {
  const questions = new Map(planned.map((question) => [canonicalJson(question), question]));
  return [...questions.values()].filter((question) => {
    const word = lastWordOn(question, asked);
    if (word === undefined) return true;
    return word.status === 'unavailable' && (silentSince === 0 || word.answeredAt.getTime() < silentSince);
  });
}
