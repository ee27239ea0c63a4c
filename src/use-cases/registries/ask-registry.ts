import type { Gateway } from '../../adapters/gateway/port';
import type { RegistryQuestionRepository } from '../../data/registry-questions';
import type { RegistryAnswer } from '../../domain/registry/answer';
import { REGISTRY_CODES, withoutSecrets, type RegistryQuestion } from '../../domain/registry/question';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';

export interface AskRegistryDeps {
  readonly gateway: Pick<Gateway, 'ask'>;
  readonly questions: Pick<RegistryQuestionRepository, 'insert'>;
  readonly clock: Clock;
}

/** For whom, why and by whom a question is asked. */
export interface AskingContext {
  /** Draft or application. */
  readonly caseId: string;
  /** Stable code of the reason, e.g. `identity`, `asp-check`. */
  readonly purpose: string;
  /** Consent under which it is asked; null where the law itself asks (a visitor at the window shows the document). */
  readonly consentId: string | null;
  /** Account, or the name of a job. */
  readonly askedBy: string;
}

export type AskRegistry = ReturnType<typeof askRegistry>;

/**
 * Asks a registry and writes down who asked, why, under which consent, when, and what came of it. An outage is an
 * answer too and is written down like any other.
 */
export function askRegistry({ gateway, questions, clock }: AskRegistryDeps) {
  return async <Question extends RegistryQuestion>(
    question: Question,
    context: AskingContext,
  ): Promise<RegistryAnswer<Question['registry']>> => {
    const id = newId();
    const askedAt = clock.now();
    const answer = await gateway.ask(question, {
      purpose: context.purpose,
      consentId: context.consentId,
      askedBy: context.askedBy,
      requestId: id,
    });
    await questions.insert({
      id,
      ...context,
      registry: REGISTRY_CODES[question.registry],
      question: withoutSecrets(question),
      askedAt,
      answeredAt: answer.answeredAt,
      status: answer.kind,
      answer: factsOf(answer),
    });
    return answer;
  };
}

function factsOf(answer: RegistryAnswer): Readonly<Record<string, unknown>> | null {
  if (answer.kind === 'found') return answer.facts;
  return answer.kind === 'unavailable' ? { reason: answer.reason } : null;
}
