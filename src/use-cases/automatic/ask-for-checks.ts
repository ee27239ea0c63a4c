import { withoutSecrets, type RegistryQuestion } from '../../domain/registry/question';
import { lastWordOn, type AskedQuestion } from '../../domain/registry/proofs/proof-evidence';
import { canonicalJson } from '../../kernel/canonical-json';
import type { Clock } from '../../kernel/clock';
import type { AskRegistry } from '../registries/ask-registry';

/** Purpose under which the questions of automatic checks are journaled. */
export const AUTOMATIC_CHECK = 'automatic-check';

/** So many questions are open at once. */
const AT_ONCE = 4;

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
    const open = unanswered(wanted, known).values();
    const heard: AskedQuestion[] = [];
    const context = { caseId, purpose: AUTOMATIC_CHECK, ...asking };
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const question of open) {
          const answer = await askRegistry(question, context);
          const { kind: status, answeredAt } = answer;
          const facts = answer.kind === 'found' ? answer.facts : null;
          heard.push({ question: withoutSecrets(question), status, answer: facts, answeredAt });
        }
      }),
    );
    return [...known, ...heard];
  };
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
