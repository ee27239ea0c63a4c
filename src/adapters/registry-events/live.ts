import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { postJson, type PostOutcome } from '../http/post-json';
import { FEED_PATH, readPage, type WireFeedRequest } from '../http/registry-feed';
import { gatewayAgent, type GatewayConnection, signedPost } from '../http/signed-post';
import { type Attempt, retry } from '../resilience/retry';
import type { PulledPage, RegistryEvents } from './port';

/** The same gateway as that of the questions; no person waits, so there is no breaker. */
export interface FeedSettings extends GatewayConnection {
  /** For all attempts at one page together. */
  readonly totalMs: number;
  readonly attempts: number;
  /** The longest rest before the second attempt. */
  readonly restMs: number;
}

/** The feed of the gateway over HTTP, with the signature and the certificates of its questions. */
export function liveRegistryEvents(
  settings: FeedSettings,
  { clock, random }: { readonly clock: Clock; readonly random: () => number },
): RegistryEvents {
  const agent = gatewayAgent(settings);
  const ask = (request: WireFeedRequest, requestId: string): Promise<PostOutcome> =>
    postJson({ ...signedPost(FEED_PATH, JSON.stringify(request), requestId, settings, clock), agent });
  return {
    pull: (cursor, limit) => {
      const requestId = newId();
      const attempt = async (): Promise<Attempt<PulledPage>> =>
        judge(await ask({ cursor, limit }, requestId));
      return retry(attempt, settings, random, AbortSignal.timeout(settings.totalMs));
    },
    check: async () => {
      const { value } = judge(await ask({ cursor: '', limit: 1 }, newId()));
      return value.kind === 'page' ? { kind: 'well' } : { kind: 'ill', reason: value.reason };
    },
  };
}

const FAILURES = {
  timeout: 'timeout',
  connection: 'unreachable',
  'broken-answer': 'invalid-answer',
} as const;

function judge(outcome: PostOutcome): Attempt<PulledPage> {
  if (outcome.kind === 'failed')
    return { value: { kind: 'unavailable', reason: FAILURES[outcome.reason] }, again: true };
  if (outcome.status !== 200)
    return { value: { kind: 'unavailable', reason: 'refused' }, again: outcome.status >= 500 };
  const page = readPage(outcome.body);
  if (page === undefined) return { value: { kind: 'unavailable', reason: 'invalid-answer' }, again: true };
  return { value: { kind: 'page', page }, again: false };
}
