import type { Throttle } from '../../data/throttle';
import type { RegistryQuestion } from '../../domain/registry/question';
import type { RegistryAnswer } from '../../domain/registry/answer';
import type { Clock } from '../../kernel/clock';
import type { AskingContext, AskRegistry } from './ask-registry';

export interface LimitQuestionsDeps {
  readonly askRegistry: AskRegistry;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly clock: Clock;
}

/**
 * Asks for a citizen, who may name anybody: no more in a day than a large family needs. Beyond that the registry counts as
 * silent, so that papers are attached and officials look at them.
 */
export function limitQuestions({ askRegistry, throttle, clock }: LimitQuestionsDeps): AskRegistry {
  return async <Question extends RegistryQuestion>(
    question: Question,
    context: AskingContext,
  ): Promise<RegistryAnswer<Question['registry']>> => {
    if ((await throttle.spend('draft-questions', context.askedBy)) === 0)
      return askRegistry(question, context);
    return { kind: 'unavailable', reason: 'asked-too-often', answeredAt: clock.now() };
  };
}
