import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../../kernel/clock';
import { findJson } from '../../http/find-json';
import { SIGNATURE_HEADERS, isSignatureRight } from '../../http/signing';
import { registryPath, WireQuestion } from '../wire';

const MAX_SKEW_MS = 5 * 60_000;

/** A request that passed, or the HTTP status with which it is turned away. */
export type Acceptance =
  | { readonly accepted: true; readonly question: WireQuestion['question'] }
  | { readonly accepted: false; readonly status: 400 | 401 | 404 };

/**
 * Lets a question in: 401 when it is not signed with the key or its instant is more than five minutes off, 400 when it
 * is no question, 404 when it was sent to another registry's address.
 */
export function acceptRequest(
  incoming: IncomingMessage,
  body: string,
  key: string,
  clock: Clock,
): Acceptance {
  const path = incoming.url ?? '';
  const timestamp = header(incoming, SIGNATURE_HEADERS.timestamp);
  const parts = { path, timestamp, requestId: header(incoming, SIGNATURE_HEADERS.requestId), body };
  const skew = Math.abs(Date.parse(timestamp) - clock.now().getTime());
  const isTrusted =
    isSignatureRight(key, parts, header(incoming, SIGNATURE_HEADERS.signature)) && skew <= MAX_SKEW_MS;
  if (!isTrusted) return { accepted: false, status: 401 };
  const wire = WireQuestion.safeParse(findJson(body));
  if (!wire.success) return { accepted: false, status: 400 };
  if (path !== registryPath(wire.data.question.registry)) return { accepted: false, status: 404 };
  return { accepted: true, question: wire.data.question };
}

function header(incoming: IncomingMessage, name: string): string {
  const value = incoming.headers[name];
  return typeof value === 'string' ? value : '';
}
