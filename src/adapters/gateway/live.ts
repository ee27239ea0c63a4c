import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { RegistryAnswer } from '../../domain/registry/answer';
import type { RegistryQuestion } from '../../domain/registry/question';
import type { Clock } from '../../kernel/clock';
import { postJson, type JsonPost } from '../http/post-json';
import { retry, type Attempt } from '../resilience/retry';
import { judgeOutcome } from './judge-outcome';
import type { Gateway, QuestionContext } from './port';
import { registryGuards } from './registry-guards';
import { SIGNATURE_HEADERS, signRequest } from '../http/signing';
import { registryPath, type WireQuestion } from './wire';

/** Where the gateway is and how patient the portal is with it. Times are in milliseconds. */
export interface GatewaySettings {
  /** Address without a path at its end, `https://…` outside of one machine. */
  readonly url: string;
  /** The secret that both sides know. */
  readonly key: string;
  /** Until the connection stands, in one attempt. */
  readonly connectMs: number;
  /** Until the answer is there, in one attempt. */
  readonly answerMs: number;
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

/** The gateway over HTTP with signed requests. */
export function liveGateway(settings: GatewaySettings, deps: GatewayDeps): Gateway {
  const guards = registryGuards(settings, deps.clock);
  const agent = new (settings.url.startsWith('https:') ? TlsAgent : PlainAgent)({ keepAlive: true });
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
  };
}

function signed(
  question: RegistryQuestion,
  context: QuestionContext,
  settings: GatewaySettings,
  clock: Clock,
): JsonPost {
  const { requestId, ...rest } = context;
  const wire: WireQuestion = { question, context: rest };
  const url = new URL(settings.url + registryPath(question.registry));
  const parts = {
    path: url.pathname,
    timestamp: clock.now().toISOString(),
    requestId: encodeURIComponent(requestId),
    body: JSON.stringify(wire),
  };
  return {
    url,
    body: parts.body,
    headers: {
      [SIGNATURE_HEADERS.requestId]: parts.requestId,
      [SIGNATURE_HEADERS.timestamp]: parts.timestamp,
      [SIGNATURE_HEADERS.signature]: signRequest(settings.key, parts),
    },
    connectMs: settings.connectMs,
    answerMs: settings.answerMs,
  };
}
