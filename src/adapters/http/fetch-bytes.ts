import { request as plainRequest, type ClientRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { readBody } from './read-body';

/** One request for bytes. With a body it is a POST, without one a GET. */
export interface BytesRequest {
  readonly url: URL;
  readonly body?: { readonly type: string; readonly bytes: Buffer };
  /** From the start of the request until the last byte of the answer, ms. */
  readonly answerMs: number;
  /** An answer that is longer is no answer. */
  readonly maxBytes: number;
}

/** What came of it: the bytes of an answer with status 200, or why there are none. */
export type BytesOutcome =
  | { readonly kind: 'answered'; readonly bytes: Buffer }
  | { readonly kind: 'failed'; readonly reason: 'timeout' | 'connection' | 'broken-answer' };

/** How bytes are fetched; the demonstration answers some addresses itself. */
export type FetchBytes = (request: BytesRequest) => Promise<BytesOutcome>;

/** Fetches bytes over HTTP. Never throws, and follows no redirect. */
export const fetchBytes: FetchBytes = (wanted) =>
  new Promise((resolve) => {
    const fail = (reason: 'timeout' | 'connection' | 'broken-answer'): void =>
      resolve({ kind: 'failed', reason });
    const outgoing = open(wanted);
    const timer = setTimeout(() => {
      fail('timeout');
      outgoing.destroy();
    }, wanted.answerMs);
    outgoing.on('error', () => fail('connection'));
    outgoing.on('close', () => clearTimeout(timer));
    outgoing.on('response', (incoming) => {
      readBody(incoming, wanted.maxBytes).then(
        (bytes) =>
          incoming.statusCode === 200 ? resolve({ kind: 'answered', bytes }) : fail('broken-answer'),
        () => {
          fail('broken-answer');
          outgoing.destroy();
        },
      );
    });
    outgoing.end(wanted.body?.bytes);
  });

function open({ url, body }: BytesRequest): ClientRequest {
  const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
  if (body === undefined) return send(url, { method: 'GET' });
  return send(url, {
    method: 'POST',
    headers: { 'content-type': body.type, 'content-length': body.bytes.length },
  });
}
