import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { findJson } from '../../http/find-json';
import { PAYMENT_PATHS, WireBatch, WireQuestion } from '../wire';
import type { PaymentMood } from './mood';
import type { PaymentBooks } from './payment-books';

/** A request as it arrived, and the mood in which it is met. */
export interface PaymentRequest {
  readonly mood: PaymentMood;
  readonly books: PaymentBooks;
  readonly path: string;
  readonly body: string;
  readonly isTrusted: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

const OTHER_SUM = '0'.repeat(64);

/** Answers a request in a mood. */
export async function behave(request: PaymentRequest, outgoing: ServerResponse): Promise<void> {
  const { mood } = request;
  if (mood.kind === 'deaf') return;
  if (mood.kind === 'failing') return send(outgoing, { status: mood.status, body: { error: 'failing' } });
  const answer = answerOf(request);
  if (mood.kind === 'slow') await sleep(mood.ms, undefined, { ref: false });
  if (mood.kind === 'forgetful') {
    outgoing.destroy();
  } else if (mood.kind === 'garbage') {
    outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Service is updating');
  } else {
    send(outgoing, mood.kind === 'contradicting' ? contradict(answer) : answer);
  }
}

function answerOf({ mood, books, path, body, isTrusted }: PaymentRequest): Answer {
  if (!isTrusted) return { status: 401, body: { error: 'not-let-in' } };
  if (path === PAYMENT_PATHS.health) return { status: 200, body: { well: true } };
  if (path === PAYMENT_PATHS.batches) return takeBatch(books, body, mood.kind === 'miscounting');
  const question = WireQuestion.safeParse(findJson(body));
  if (path !== PAYMENT_PATHS.answers || !question.success)
    return { status: 400, body: { error: 'malformed' } };
  const answers = books.find(question.data.number, mood.kind === 'undecided');
  return answers === undefined
    ? { status: 404, body: { error: 'unknown-batch' } }
    : { status: 200, body: answers };
}

function takeBatch(books: PaymentBooks, body: string, miscounts: boolean): Answer {
  const batch = WireBatch.safeParse(findJson(body));
  if (!batch.success) return { status: 400, body: { error: 'malformed' } };
  const refusal = books.take(batch.data, miscounts);
  if (refusal !== null) return { status: refusal === 'control-sum' ? 422 : 409, body: { error: refusal } };
  return { status: 200, body: { number: batch.data.number, controlSum: batch.data.controlSum } };
}

function contradict({ status, body }: Answer): Answer {
  const strange = { orderId: 'nobody sent this', kind: 'acknowledged', reference: 'X' };
  return { status, body: { ...body, controlSum: OTHER_SUM, answers: [strange] } };
}

function send(outgoing: ServerResponse, { status, body }: Answer): void {
  outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
