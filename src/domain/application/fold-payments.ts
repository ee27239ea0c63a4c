import type { PaymentRejection } from '../payment/rejection-reasons';
import type { PaymentTerms } from '../payment/payment-terms';
import type { Actor } from './actor';
import type { ApplicationEvent } from './event';

/** An order to pay, and what became of it. */
export interface PaymentState {
  readonly orderId: string;
  readonly resultNumber: string;
  /** The rejected order in whose place it stands. */
  readonly replaces: string | null;
  readonly payment: PaymentTerms;
  readonly orderedAt: Date;
  readonly status: 'ordered' | 'acknowledged' | 'rejected';
  /** Why it was rejected. */
  readonly reason: PaymentRejection | null;
  readonly batch: number | null;
  readonly answeredAt: Date | null;
  /** Another account, as it was last prepared for this rejected order. */
  readonly correction: {
    readonly account: string;
    readonly reason: string;
    readonly preparedBy: Actor;
    readonly at: Date;
  } | null;
}

/** The facts of a case that are about its payment. */
export type PaymentEvent = Extract<ApplicationEvent, { type: `payment-${string}` }>;

/** The orders of a case after one more fact. */
export function foldPayments(payments: readonly PaymentState[], event: PaymentEvent): PaymentState[] {
  const { orderId } = event.payload;
  if (event.type === 'payment-ordered') return [...payments, newPayment(event)];
  return payments.map((payment) =>
    payment.orderId === orderId ? { ...payment, ...changeOf(event) } : payment,
  );
}

function newPayment({ payload, at }: Extract<PaymentEvent, { type: 'payment-ordered' }>): PaymentState {
  return {
    ...payload,
    orderedAt: at,
    status: 'ordered',
    reason: null,
    batch: null,
    answeredAt: null,
    correction: null,
  };
}

function changeOf(event: Exclude<PaymentEvent, { type: 'payment-ordered' }>): Partial<PaymentState> {
  switch (event.type) {
    case 'payment-acknowledged':
      return { status: 'acknowledged', batch: event.payload.batch, answeredAt: event.at };
    case 'payment-rejected': {
      const { batch, reason } = event.payload;
      return { status: 'rejected', batch, reason, answeredAt: event.at };
    }
    case 'payment-correction-prepared': {
      const { account, reason } = event.payload;
      return { correction: { account, reason, preparedBy: event.actor, at: event.at } };
    }
  }
}

/** The order in force that was rejected and for which nothing was ordered instead; undefined: all is well. */
export function findRejectedPayment({
  payments,
}: {
  readonly payments: readonly PaymentState[];
}): PaymentState | undefined {
  const last = payments.at(-1);
  return last?.status === 'rejected' ? last : undefined;
}
