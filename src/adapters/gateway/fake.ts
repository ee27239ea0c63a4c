import { setTimeout as sleep } from 'node:timers/promises';
import type { UnavailableReason } from '../../domain/registry/answer';
import type { RegistryQuestion } from '../../domain/registry/question';
import type { Clock } from '../../kernel/clock';
import { checkEach } from './check-each';
import type { Gateway, QuestionContext } from './port';
import { answerQuestion } from './simulator/answer-question';
import { type Realm, realmOf } from './simulator/answers/realm';
import type { Population } from './simulator/population';
import { readAnswer } from './wire';

/** A gateway in memory that knows a population and is never out of reach. In a realm of its own things may happen. */
export function fakeGateway(
  population: Population,
  clock: Clock,
  realm: Realm = realmOf(population),
): Gateway {
  return {
    ask: async (question, { requestId }) => {
      const now = clock.now();
      const answer = answerQuestion(realm, question, { requestId, nowMs: now.getTime() });
      return readAnswer(question, JSON.stringify(answer), now);
    },
    check: async () => ({ kind: 'well' }),
    checkAll: async () => checkEach(async () => ({ kind: 'well' })),
  };
}

/** A gateway of which every registry is out for one reason. */
export function failingGateway(reason: UnavailableReason, clock: Clock): Gateway {
  return {
    ask: async () => ({ kind: 'unavailable', reason, answeredAt: clock.now() }),
    check: async () => ({ kind: 'ill', reason }),
    checkAll: async () => checkEach(async () => ({ kind: 'ill', reason })),
  };
}

/** A gateway that gives another one's answers after `ms` milliseconds. */
export function slowGateway(gateway: Gateway, ms: number): Gateway {
  return {
    ask: async <Question extends RegistryQuestion>(question: Question, context: QuestionContext) => {
      await sleep(ms);
      return gateway.ask(question, context);
    },
    check: async (system) => {
      await sleep(ms);
      return gateway.check(system);
    },
    checkAll: async () => {
      await sleep(ms);
      return gateway.checkAll();
    },
  };
}
