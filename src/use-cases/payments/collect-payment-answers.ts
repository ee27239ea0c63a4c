import type { OrderAnswer } from '../../adapters/payments/port';
import type { PaymentBatchRecord } from '../../data/payment-batches';
import type { PaymentOrderRecord } from '../../data/payment-orders';
import { DomainError } from '../../kernel/domain-error';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';
import { tellJob } from '../office/tell-job';
import { fullBatch } from './export-payments';
import type { PaymentDeps } from './payment-deps';

/**
 * Asks what became of every batch that was taken, and writes each answer to its case once, however often it comes. A batch
 * that the payment system no longer knows is sent again.
 * @returns how many orders were answered
 */
export function collectPaymentAnswers(deps: PaymentDeps) {
  return async (): Promise<number> => {
    let answered = 0;
    for (const batch of await deps.payments.listOpen('sent')) answered += await collect(deps, batch);
    return answered;
  };
}

async function collect(deps: PaymentDeps, record: PaymentBatchRecord): Promise<number> {
  const { payments, paymentSystem, clock } = deps;
  const orders = await payments.listOrders(record.number);
  const found = await paymentSystem.ask(await fullBatch(payments, record));
  if (found.kind === 'unknown-batch') {
    await payments.markLost(record.number);
    return 0;
  }
  await payments.noteAsked(record.number, clock.now(), found.kind === 'unknown' ? found.reason : null);
  if (found.kind === 'unknown') return 0;
  let written = 0;
  for (const answer of found.answers) {
    const order = orders.find(({ id }) => id === answer.orderId);
    if (order?.status === 'in-batch') written += await write(deps, order, answer);
  }
  await payments.closeAnswered(record.number, clock.now());
  return written;
}

/** Somebody else writes to the case at this moment, perhaps this very answer: the next round looks at it again. */
async function write(deps: PaymentDeps, order: PaymentOrderRecord, answer: OrderAnswer): Promise<0 | 1> {
  let written: 0 | 1 = 0;
  try {
    await changeCase(deps.applications)(order.applicationId, (before) => {
      const decision = decisionOf(before, order, answer, deps.clock.now());
      written = decision === null ? 0 : 1;
      return decision;
    });
  } catch (problem) {
    if (!(problem instanceof DomainError) || problem.code !== 'conflict') throw problem;
    return 0;
  }
  return written;
}

function decisionOf(
  { state }: CaseBefore,
  { id: orderId, applicationId, batchNumber }: PaymentOrderRecord,
  answer: OrderAnswer,
  at: Date,
): CaseDecision | null {
  const known = state.payments.find((payment) => payment.orderId === orderId);
  if (known?.status !== 'ordered' || batchNumber === null) return null;
  const fact = { at, actor: { kind: 'portal' as const } };
  if (answer.kind === 'acknowledged') {
    const payload = { orderId, batch: batchNumber, reference: answer.reference };
    return {
      events: [{ ...fact, type: 'payment-acknowledged', payload }],
      paymentAnswer: { orderId, rejection: null, at },
      jobs: [],
    };
  }
  const payload = { orderId, batch: batchNumber, reason: answer.reason };
  return {
    events: [{ ...fact, type: 'payment-rejected', payload }],
    paymentAnswer: { orderId, rejection: answer.reason, at },
    // The number that this fact will have: an order made in its place may be rejected too, and is told of again.
    jobs: [tellJob(applicationId, 'payment-rejected', state.lastSeq + 1)],
  };
}
