import { findJson } from '../http/find-json';
import type { PostOutcome } from '../http/post-json';
import type { Attempt } from '../resilience/retry';
import type { SystemCheck } from '../system-check';
import type { BatchAnswers, BatchDelivery, PaymentBatch, PaymentUncertainty } from './port';
import { readAnswers, WireRefused, WireTaken } from './wire';

const FAILURES = {
  timeout: 'timeout',
  connection: 'unreachable',
  'broken-answer': 'invalid-answer',
} as const satisfies Record<string, PaymentUncertainty>;

interface Unknown {
  readonly kind: 'unknown';
  readonly reason: PaymentUncertainty;
}

const unknown = (reason: PaymentUncertainty): Attempt<Unknown> => ({
  value: { kind: 'unknown', reason },
  again: true,
});

/** What an attempt at handing a batch over gave. A refusal would be repeated every time; everything else may pass. */
export function judgeDelivery(batch: PaymentBatch, outcome: PostOutcome): Attempt<BatchDelivery> {
  const trouble = findTrouble(outcome);
  if (trouble !== undefined) return trouble;
  const { status, body } = readable(outcome);
  if (status === 200) {
    const taken = WireTaken.safeParse(findJson(body));
    const isIt =
      taken.success && taken.data.number === batch.number && taken.data.controlSum === batch.controlSum;
    return isIt ? { value: { kind: 'taken' }, again: false } : unknown('invalid-answer');
  }
  return { value: { kind: 'refused', reason: refusalOf(status, body) }, again: false };
}

/** What an attempt at asking for answers gave. */
export function judgeAnswers(batch: PaymentBatch, outcome: PostOutcome): Attempt<BatchAnswers> {
  const trouble = findTrouble(outcome);
  if (trouble !== undefined) return trouble;
  const { status, body } = readable(outcome);
  const refused = WireRefused.safeParse(findJson(body));
  if (status === 404 && refused.success && refused.data.error === 'unknown-batch')
    return { value: { kind: 'unknown-batch' }, again: false };
  if (status !== 200) return { ...unknown('invalid-answer'), again: false };
  const value = readAnswers(batch, body);
  return { value, again: value.kind === 'unknown' };
}

/** What a sign of life says of the system. */
export function judgeCheck(outcome: PostOutcome): SystemCheck {
  if (outcome.kind === 'failed') return { kind: 'ill', reason: FAILURES[outcome.reason] };
  if (outcome.status === 401 || outcome.status === 403) return { kind: 'ill', reason: 'not-let-in' };
  return outcome.status === 200 ? { kind: 'well' } : { kind: 'ill', reason: 'invalid-answer' };
}

function findTrouble(outcome: PostOutcome): Attempt<Unknown> | undefined {
  if (outcome.kind === 'failed') return unknown(FAILURES[outcome.reason]);
  if (outcome.status >= 500 || outcome.status === 429) return unknown('unreachable');
  return undefined;
}

function readable(outcome: PostOutcome): { readonly status: number; readonly body: string } {
  return outcome.kind === 'answered' ? outcome : { status: 0, body: '' };
}

function refusalOf(status: number, body: string): Extract<BatchDelivery, { kind: 'refused' }>['reason'] {
  if (status === 401 || status === 403) return 'not-let-in';
  const refused = WireRefused.safeParse(findJson(body));
  return refused.success && refused.data.error !== 'unknown-batch' ? refused.data.error : 'malformed';
}
