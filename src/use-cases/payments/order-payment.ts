import type { CaseBefore, CaseDecision } from '../cases/change-case';
import type { Actor } from '../../domain/application/actor';
import type { PaymentTerms } from '../../domain/payment/payment-terms';
import { newId } from '../../kernel/ids';
import { exportJob } from './payment-jobs';

/** An order that is to be made. */
export interface OrderToMake {
  readonly payment: PaymentTerms;
  readonly resultNumber: string;
  /** The rejected order in whose place it is made. */
  readonly replaces: string | null;
  readonly actor: Actor;
  readonly at: Date;
}

/** The fact that a payment is ordered, the order and the job that hands it over: all for one transaction. */
export function orderPayment(
  { application, state }: CaseBefore,
  { payment, resultNumber, replaces, actor, at }: OrderToMake,
): Required<Pick<CaseDecision, 'events' | 'paymentOrder' | 'jobs'>> {
  const orderId = newId();
  const { filed } = state;
  const { accountReason: _reason, ...terms } = payment;
  return {
    events: [{ type: 'payment-ordered', at, actor, payload: { orderId, resultNumber, replaces, payment } }],
    paymentOrder: {
      ...terms,
      id: orderId,
      applicationId: application.id,
      organisationCode: application.organisationCode,
      resultNumber,
      replaces,
      serviceId: filed.serviceId,
      payeeIin: filed.applicant.iin,
      payeeName: filed.applicant.name,
      orderedAt: at,
    },
    jobs: [exportJob(at)],
  };
}
