import { randomUUID } from 'node:crypto';
import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { Clock } from '../../kernel/clock';
import { postJson, type PostOutcome } from '../http/post-json';
import { SIGNATURE_HEADERS, signRequest } from '../http/signing';
import {
  admit,
  afterFailure,
  afterSuccess,
  CLOSED,
  type BreakerSettings,
} from '../resilience/circuit-breaker';
import { retry, type Attempt, type RetrySettings } from '../resilience/retry';
import type { SystemCheck } from '../system-check';
import { judgeAnswers, judgeCheck, judgeDelivery } from './judge-outcome';
import type { BatchAnswers, BatchDelivery, PaymentSystem } from './port';
import { PAYMENT_PATHS, writeBatch } from './wire';

/** Where the payment system is and how patient the portal is with it. Times are in milliseconds. */
export interface PaymentSettings extends BreakerSettings, RetrySettings {
  /** Address without a path at its end, `https://…` outside of one machine. */
  readonly url: string;
  /** The secret that both sides know. */
  readonly key: string;
  readonly connectMs: number;
  readonly answerMs: number;
  /** For all attempts together. */
  readonly totalMs: number;
}

/** What the client needs from outside; `random` spreads the rests between attempts (0 ≤ x < 1). */
export interface PaymentDeps {
  readonly clock: Clock;
  readonly random: () => number;
}

type Post = (path: string, body: string, signal: AbortSignal) => Promise<PostOutcome>;

/** The payment system over HTTP with signed requests. Every request may be repeated: it changes nothing twice. */
export function livePayments(settings: PaymentSettings, deps: PaymentDeps): PaymentSystem {
  const post = signedPost(settings, deps.clock);
  const guarded = guard(settings, deps.clock);
  const repeated = <Value>(path: string, body: string, judge: (outcome: PostOutcome) => Attempt<Value>) => {
    const signal = AbortSignal.timeout(settings.totalMs);
    return retry(async () => judge(await post(path, body, signal)), settings, deps.random, signal);
  };
  return {
    send: (batch) =>
      guarded<BatchDelivery>(() =>
        repeated(PAYMENT_PATHS.batches, writeBatch(batch), (outcome) => judgeDelivery(batch, outcome)),
      ),
    ask: (batch) =>
      guarded<BatchAnswers>(() =>
        repeated(PAYMENT_PATHS.answers, JSON.stringify({ number: batch.number }), (outcome) =>
          judgeAnswers(batch, outcome),
        ),
      ),
    check: async (): Promise<SystemCheck> =>
      judgeCheck(await post(PAYMENT_PATHS.health, '{}', AbortSignal.timeout(settings.totalMs))),
  };
}

function signedPost(settings: PaymentSettings, clock: Clock): Post {
  const agent = new (settings.url.startsWith('https:') ? TlsAgent : PlainAgent)({ keepAlive: true });
  return (path, body, signal) => {
    const url = new URL(settings.url + path);
    const parts = {
      path: url.pathname,
      timestamp: clock.now().toISOString(),
      requestId: randomUUID(),
      body,
    };
    return postJson({
      url,
      body,
      headers: {
        [SIGNATURE_HEADERS.requestId]: parts.requestId,
        [SIGNATURE_HEADERS.timestamp]: parts.timestamp,
        [SIGNATURE_HEADERS.signature]: signRequest(settings.key, parts),
      },
      connectMs: settings.connectMs,
      answerMs: settings.answerMs,
      agent,
      signal,
    });
  };
}

/** A system that has failed several times in a row is left alone for a while. */
function guard(settings: BreakerSettings, clock: Clock) {
  let breaker = CLOSED;
  return async <Value extends { readonly kind: string }>(
    ask: () => Promise<Value>,
  ): Promise<Value | { readonly kind: 'unknown'; readonly reason: 'circuit-open' }> => {
    const { admitted, next } = admit(breaker, clock.now().getTime(), settings);
    breaker = next;
    if (!admitted) return { kind: 'unknown', reason: 'circuit-open' };
    const answer = await ask();
    breaker =
      answer.kind === 'unknown' ? afterFailure(breaker, clock.now().getTime(), settings) : afterSuccess();
    return answer;
  };
}
