import { setTimeout as sleep } from 'node:timers/promises';
import type { UnavailableReason } from '../../domain/registry/answer';
import type { RegistryQuestion } from '../../domain/registry/question';
import type { Clock } from '../../kernel/clock';
import type { Gateway, QuestionContext } from './port';
import { answerQuestion } from './simulator/answer-question';
import type { Population } from './simulator/population';
import { readAnswer } from './wire';

/** A gateway in memory that knows a population and is never out of reach. */
export function fakeGateway(population: Population, clock: Clock): Gateway {
  return {
    ask: async (question) =>
      readAnswer(question, JSON.stringify(answerQuestion(population, question)), clock.now()),
  };
}

/** A gateway of which every registry is out for one reason. */
export function failingGateway(reason: UnavailableReason, clock: Clock): Gateway {
  return {
    ask: async () => ({ kind: 'unavailable', reason, answeredAt: clock.now() }),
  };
}

/** A gateway that gives another one's answers after `ms` milliseconds. */
export function slowGateway(gateway: Gateway, ms: number): Gateway {
  return {
    ask: async <Question extends RegistryQuestion>(question: Question, context: QuestionContext) => {
      await sleep(ms);
      return gateway.ask(question, context);
    },
  };
}
