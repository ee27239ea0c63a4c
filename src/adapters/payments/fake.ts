import { setTimeout as sleep } from 'node:timers/promises';
import { readAnswers, WireBatch, writeBatch } from './wire';
import type { PaymentSystem, PaymentUncertainty } from './port';
import { paymentBooks, type PaymentBooks } from './simulator/payment-books';

/** A payment system in memory that is never out of reach; `books` shows what it has taken. */
export function fakePayments(books: PaymentBooks = paymentBooks()): PaymentSystem {
  return {
    send: async (batch) => {
      const refusal = books.take(WireBatch.parse(JSON.parse(writeBatch(batch))), false);
      return refusal === null ? { kind: 'taken' } : { kind: 'refused', reason: refusal };
    },
    ask: async (batch) => {
      const answers = books.find(batch.number, false);
      return answers === undefined ? { kind: 'unknown-batch' } : readAnswers(batch, JSON.stringify(answers));
    },
    check: async () => ({ kind: 'well' }),
  };
}

/** A payment system that is out for one reason. */
export function failingPayments(reason: PaymentUncertainty): PaymentSystem {
  return {
    send: async () => ({ kind: 'unknown', reason }),
    ask: async () => ({ kind: 'unknown', reason }),
    check: async () => ({ kind: 'ill', reason }),
  };
}

/** A payment system that takes `ms` milliseconds over what another one does. */
export function slowPayments(system: PaymentSystem, ms: number): PaymentSystem {
  const late = async <Value>(act: () => Promise<Value>): Promise<Value> => {
    await sleep(ms);
    return act();
  };
  return {
    send: (batch) => late(() => system.send(batch)),
    ask: (batch) => late(() => system.ask(batch)),
    check: () => late(() => system.check()),
  };
}
