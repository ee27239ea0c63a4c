import { withoutSecrets, type RegistryQuestion } from '../../domain/registry/question';
import { lastWordOn, type AskedQuestion } from '../../domain/registry/proofs/proof-evidence';
import { canonicalJson } from '../../kernel/canonical-json';
import type { Clock } from '../../kernel/clock';
import { askEach, type Answered } from '../registries/ask-each';
import type { AskRegistry } from '../registries/ask-registry';

/** Purpose under which the questions of automatic checks are journaled. */
export const AUTOMATIC_CHECK = 'automatic-check';

/** An answer counts for so many ms; then the registry is asked anew, for a draft may lie for weeks. */
const FRESH_MS = 24 * 3_600_000;

export interface AskForChecksDeps {
  readonly askRegistry: AskRegistry;
  readonly clock: Clock;
}

/**
 * Asks what nobody has answered yet, each question once. Gives everything that is known then, the silences included.
 * @param asking left out, nobody is asked
 */
export function askForChecks({ askRegistry, clock }: AskForChecksDeps) {
  return async (
    wanted: readonly RegistryQuestion[],
    earlier: readonly AskedQuestion[],
    caseId: string,
    asking: { readonly consentId: string | null; readonly askedBy: string } | undefined,
  ): Promise<AskedQuestion[]> => {
    const since = clock.now().getTime() - FRESH_MS;
    const known = earlier.filter(({ answeredAt }) => answeredAt.getTime() >= since);
    if (asking === undefined) return [...known];
    const context = { caseId, purpose: AUTOMATIC_CHECK, ...asking };
    const heard = await askEach(askRegistry, unanswered(wanted, known), context);
    return [...known, ...heard.map(asAsked)];
  };
}

function asAsked({ question, answer }: Answered): AskedQuestion {
  const { kind: status, answeredAt } = answer;
  const facts = answer.kind === 'found' ? answer.facts : null;
  return { question: withoutSecrets(question), status, answer: facts, answeredAt };
}

function unanswered(
  wanted: readonly RegistryQuestion[],
  known: readonly AskedQuestion[],
): RegistryQuestion[] {
  const each = new Map(wanted.map((question) => [canonicalJson(question), question]));
  return [...each.values()].filter((question) => {
    const word = lastWordOn(question, known);
    return word === undefined || word.status === 'unavailable';
  });
}
