import type { RegistryQuestion } from '../../domain/registry/question';
import type { AskRegistry, AskingContext } from './ask-registry';

/** So many questions are open at once: a large family must not fill a registry's places. */
const AT_ONCE = 4;

/** What came of a question. */
export interface Answered {
  readonly question: RegistryQuestion;
  readonly answer: Awaited<ReturnType<AskRegistry>>;
}

/** Asks each question once, a few at a time. Gives the answers in the order in which they came, the silences included. */
export async function askEach(
  askRegistry: AskRegistry,
  questions: readonly RegistryQuestion[],
  context: AskingContext,
): Promise<readonly Answered[]> {
  const waiting = questions.values();
  const answered: Answered[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const question of waiting) {
        answered.push({ question, answer: await askRegistry(question, context) });
      }
    }),
  );
  return answered;
}
