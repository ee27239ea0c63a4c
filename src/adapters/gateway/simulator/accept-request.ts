import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { REGISTRY_CODES } from '../../../domain/registry/question';
import type { Clock } from '../../../kernel/clock';
import { findJson } from '../../http/find-json';
import { SIGNATURE_HEADERS, isSignatureRight, type SignedParts } from '../../http/signing';
import { FEED_PATH, WireFeedRequest } from '../../http/registry-feed';
import { healthPath, registryPath, WireQuestion } from '../wire';

const MAX_SKEW_MS = 5 * 60_000;
const SYSTEMS = [undefined, ...new Set(Object.values(REGISTRY_CODES))];

/** A request that passed, or the HTTP status with which it is turned away. */
export type Acceptance =
  | { readonly accepted: 'question'; readonly question: WireQuestion['question']; readonly requestId: string }
  | { readonly accepted: 'events'; readonly request: WireFeedRequest }
  | { readonly accepted: 'health'; readonly system: (typeof SYSTEMS)[number] }
  | { readonly accepted: false; readonly status: 400 | 401 | 404 };

/**
 * Lets a request in: 401 when it comes neither with a certificate that was checked nor signed with the key, or when its
 * instant is more than five minutes off; 400 when it is no question; 404 when it was sent to another registry's address.
 */
export function acceptRequest(
  incoming: IncomingMessage,
  body: string,
  key: string | undefined,
  clock: Clock,
): Acceptance {
  const path = incoming.url ?? '';
  const timestamp = header(incoming, SIGNATURE_HEADERS.timestamp);
  const requestId = header(incoming, SIGNATURE_HEADERS.requestId);
  const isKnown = hasCertificate(incoming) || isSigned(key, { path, timestamp, requestId, body }, incoming);
  if (!isKnown || !isRecent(timestamp, clock)) return { accepted: false, status: 401 };
  const system = SYSTEMS.findIndex((one) => healthPath(one) === path);
  if (system >= 0) return { accepted: 'health', system: SYSTEMS[system] };
  return path === FEED_PATH ? acceptFeed(body) : acceptQuestion(path, body, requestId);
}

function acceptQuestion(path: string, body: string, requestId: string): Acceptance {
  const wire = WireQuestion.safeParse(findJson(body));
  if (!wire.success) return { accepted: false, status: 400 };
  const { question } = wire.data;
  if (path !== registryPath(question.registry)) return { accepted: false, status: 404 };
  return { accepted: 'question', question, requestId };
}

function acceptFeed(body: string): Acceptance {
  const request = WireFeedRequest.safeParse(findJson(body));
  return request.success ? { accepted: 'events', request: request.data } : { accepted: false, status: 400 };
}

function isSigned(key: string | undefined, parts: SignedParts, incoming: IncomingMessage): boolean {
  return key !== undefined && isSignatureRight(key, parts, header(incoming, SIGNATURE_HEADERS.signature));
}

/** An instant that cannot be read is not recent. */
function isRecent(timestamp: string, clock: Clock): boolean {
  return Math.abs(Date.parse(timestamp) - clock.now().getTime()) <= MAX_SKEW_MS;
}

/** Whether the other side showed a certificate of an authority that this side trusts. */
function hasCertificate({ socket }: IncomingMessage): boolean {
  return socket instanceof TLSSocket && socket.authorized;
}

function header(incoming: IncomingMessage, name: string): string {
  const value = incoming.headers[name];
  return typeof value === 'string' ? value : '';
}
