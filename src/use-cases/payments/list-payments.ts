import type { CountedBatch, PaymentBatchRecord } from '../../data/payment-batches';
import type { AnsweredKey, PaymentRepository, RejectedOrder } from '../../data/payments';
import type { PaymentOrderRecord } from '../../data/payment-orders';
import { canReadPayments } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';

/** Rows of one page. */
const PAGE = 25;

interface Deps {
  readonly payments: Pick<PaymentRepository, 'listBatches' | 'findBatch' | 'listOrders' | 'listRejected'>;
}

/** A page of batches, and where the next one begins. */
export interface BatchPage {
  readonly batches: readonly CountedBatch[];
  readonly next: number | null;
}

/** A batch with its orders in their sequence. */
export interface BatchContents {
  readonly batch: PaymentBatchRecord;
  readonly orders: readonly PaymentOrderRecord[];
}

/** A page of rejected orders, and where the next one begins. */
export interface RejectedPage {
  readonly orders: readonly RejectedOrder[];
  readonly next: AnsweredKey | null;
}

/** The batches, the latest first. @throws DomainError `forbidden` for everybody but administrators and auditors */
export function listBatches({ payments }: Deps) {
  return async (person: Person, before: number | null): Promise<BatchPage> => {
    demandReader(person);
    const found = await payments.listBatches(before, PAGE + 1);
    const batches = found.slice(0, PAGE);
    return { batches, next: found.length > PAGE ? (batches.at(-1)?.number ?? null) : null };
  };
}

/** A batch. @throws DomainError `forbidden` for everybody but administrators and auditors, `not-found` */
export function findBatch({ payments }: Deps) {
  return async (person: Person, number: number): Promise<BatchContents> => {
    demandReader(person);
    const batch = await payments.findBatch(number);
    if (batch === undefined) throw new DomainError('not-found');
    return { batch, orders: await payments.listOrders(number) };
  };
}

/** Rejected orders of the official's own unit that wait for another account. @throws DomainError `forbidden` */
export function listRejectedPayments({ payments }: Deps) {
  return async (person: Person, after: AnsweredKey | null): Promise<RejectedPage> => {
    if (person.kind !== 'staff' || (person.role !== 'clerk' && person.role !== 'head'))
      throw new DomainError('forbidden');
    const found = await payments.listRejected(person.organisationCode, after, PAGE + 1);
    const orders = found.slice(0, PAGE);
    const last = orders.at(-1);
    const next = last === undefined || found.length <= PAGE ? null : keyOf(last);
    return { orders, next };
  };
}

function demandReader(person: Person): void {
  if (!canReadPayments(person)) throw new DomainError('forbidden');
}

function keyOf({ answeredAt, id }: RejectedOrder): AnsweredKey | null {
  return answeredAt === null ? null : { answeredAt, id };
}
