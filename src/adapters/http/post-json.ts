import { request as plainRequest, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { readBody } from './read-body';

const MAX_ANSWER_BYTES = 1_048_576;

/** One POST. Times are in milliseconds; `body` is the exact text to send, so that a signature over it stays right. */
export interface JsonPost {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Until the connection stands. */
  readonly connectMs: number;
  /** From the start of the request until the last byte of the answer. */
  readonly answerMs: number;
  readonly agent?: Agent;
  /** Ends the request early; it then counts as a timeout. */
  readonly signal?: AbortSignal;
}

/**
 * What came of a POST. `reached` tells whether the other side may have seen the request: when false it certainly was
 * never handed over.
 */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | {
      readonly kind: 'failed';
      readonly reason: 'timeout' | 'connection' | 'broken-answer';
      readonly reached: boolean;
    };

/** Posts JSON and reads the answer. Never throws, follows no redirect and reads at most one mebibyte. */
export function postJson(post: JsonPost): Promise<PostOutcome> {
  return new Promise((resolve) => {
    let reached = false;
    const fail = (reason: 'timeout' | 'connection' | 'broken-answer'): void =>
      resolve({ kind: 'failed', reason, reached });
    if (post.signal?.aborted === true) return fail('timeout');

    const outgoing = open(post);
    const giveUp = (): void => {
      fail('timeout');
      outgoing.destroy();
    };
    const timers = [setTimeout(giveUp, post.answerMs)];
    post.signal?.addEventListener('abort', giveUp, { once: true });

    watchConnection(outgoing, post, timers, giveUp, () => (reached = true));
    outgoing.on('error', () => fail('connection'));
    outgoing.on('response', (incoming: IncomingMessage) => {
      readBody(incoming, MAX_ANSWER_BYTES).then(
        (body) =>
          resolve({ kind: 'answered', status: incoming.statusCode ?? 0, body: body.toString('utf8') }),
        () => {
          fail('broken-answer');
          outgoing.destroy();
        },
      );
    });
    outgoing.on('close', () => {
      timers.forEach(clearTimeout);
      post.signal?.removeEventListener('abort', giveUp);
    });
    outgoing.end(post.body);
  });
}

function open(post: JsonPost): ClientRequest {
  const send = post.url.protocol === 'https:' ? tlsRequest : plainRequest;
  return send(post.url, {
    method: 'POST',
    headers: {
      ...post.headers,
      accept: 'application/json',
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(post.body),
    },
    ...(post.agent === undefined ? {} : { agent: post.agent }),
  });
}

/** A connection that is kept from an earlier request stands already: what is written to it may arrive. */
function watchConnection(
  outgoing: ClientRequest,
  post: JsonPost,
  timers: NodeJS.Timeout[],
  giveUp: () => void,
  connected: () => void,
): void {
  outgoing.on('socket', (socket) => {
    if (!socket.connecting) return connected();
    const waiting = setTimeout(giveUp, post.connectMs);
    timers.push(waiting);
    socket.once(post.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      clearTimeout(waiting);
      connected();
    });
  });
}
