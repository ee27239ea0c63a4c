import type { RegistryAnswer } from '../../domain/registry/answer';
import type { RegistryQuestion, RegistrySystem } from '../../domain/registry/question';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { findJson } from '../http/find-json';
import { postJson, type JsonPost } from '../http/post-json';
import { retry, type Attempt } from '../resilience/retry';
import type { SystemCheck } from '../system-check';
import { checkEach } from './check-each';
import { judgeOutcome } from './judge-outcome';
import type { Gateway, QuestionContext } from './port';
import { registryGuards } from './registry-guards';
import { type GatewayAgent, gatewayAgent, type GatewayConnection, signedPost } from '../http/signed-post';
import { healthPath, registryPath, type WireQuestion } from './wire';

/** Where the gateway is and how patient the portal is with it. Times are in milliseconds. */
export interface GatewaySettings extends GatewayConnection {
  /** For all attempts at one question together. */
  readonly totalMs: number;
  readonly attempts: number;
  /** The longest rest before the second attempt. */
  readonly restMs: number;
  /** How many questions to one registry may be open at once. */
  readonly atOnce: number;
  /** How many failed questions in a row stop the asking of a registry, and for how long. */
  readonly failuresToOpen: number;
  readonly openMs: number;
}

/** What the gateway client needs from outside; `random` spreads the rests between attempts (0 ≤ x < 1). */
export interface GatewayDeps {
  readonly clock: Clock;
  readonly random: () => number;
}

const ILLNESSES = {
  timeout: 'timeout',
  connection: 'unreachable',
  'broken-answer': 'invalid-answer',
} as const;

/** The gateway over HTTP: requests are signed with the key, or the connection is by mutual TLS, or both. */
export function liveGateway(settings: GatewaySettings, deps: GatewayDeps): Gateway {
  const guards = registryGuards(settings, deps.clock);
  const agent = gatewayAgent(settings);
  const check = (system?: RegistrySystem): Promise<SystemCheck> =>
    askForLife(system, settings, deps.clock, agent);
  return {
    ask: <Question extends RegistryQuestion>(question: Question, context: QuestionContext) =>
      guards.guarded<Question['registry']>(question.registry, () => {
        const signal = AbortSignal.timeout(settings.totalMs);
        const attempt = async (): Promise<Attempt<RegistryAnswer<Question['registry']>>> => {
          const outcome = await postJson({
            ...signed(question, context, settings, deps.clock),
            agent,
            signal,
          });
          return judgeOutcome(question, outcome, deps.clock.now());
        };
        return retry(attempt, settings, deps.random, signal);
      }),
    check,
    checkAll: () => checkEach(check),
  };
}

/** One attempt only: whoever looks at the state of the systems wants to see it as it is. */
async function askForLife(
  system: RegistrySystem | undefined,
  settings: GatewaySettings,
  clock: Clock,
  agent: GatewayAgent,
): Promise<SystemCheck> {
  const post = signedPost(healthPath(system), '{}', newId(), settings, clock);
  const outcome = await postJson({ ...post, agent });
  if (outcome.kind === 'failed') return { kind: 'ill', reason: ILLNESSES[outcome.reason] };
  if (outcome.status !== 200) return { kind: 'ill', reason: 'refused' };
  return findJson(outcome.body) === undefined ? { kind: 'ill', reason: 'invalid-answer' } : { kind: 'well' };
}

function signed(
  question: RegistryQuestion,
  context: QuestionContext,
  settings: GatewaySettings,
  clock: Clock,
): JsonPost {
  const { requestId, ...rest } = context;
  const wire: WireQuestion = { question, context: rest };
  return signedPost(registryPath(question.registry), JSON.stringify(wire), requestId, settings, clock);
}
