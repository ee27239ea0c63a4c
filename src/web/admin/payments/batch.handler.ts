import { initials, maskIban } from '../../../domain/identifiers/masking';
import { DomainError } from '../../../kernel/domain-error';
import { dateShort, timeOfDay } from '../../../kernel/date-words';
import type { BatchContents, findBatch } from '../../../use-cases/payments/list-payments';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type RequestContext } from '../../route';
import { amountInWords, tiynInWords } from '../../text/payment-in-words';
import { findNumber } from './batches.handler';

/** One batch with its orders. Accounts and names are masked: nobody needs more to compare it with the payment system. */
export interface BatchModel {
  readonly heading: string;
  readonly backHref: string;
  readonly csvHref: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly orders: readonly {
    readonly place: number;
    readonly payee: string;
    readonly account: string;
    readonly amount: string;
    readonly decision: string;
    /** The case; null for whoever sees no cases. */
    readonly href: string | null;
    readonly state: string;
    readonly className: string;
    readonly reason: string | null;
  }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/payment-batch': BatchModel;
  }
}

/** What the pages of one batch need. */
export interface BatchUses {
  readonly findBatch: ReturnType<typeof findBatch>;
}

const LOOKS = { waiting: '', 'in-batch': 'info', acknowledged: 'ok', rejected: 'bad' } as const;

/** Shows a batch. */
export function showBatch(use: BatchUses): Handler {
  return async (context) => {
    const model = presentBatch(await batchOf(use, context), context);
    return page('admin/payment-batch', model.heading, model);
  };
}

/** The batch that the address names. @throws DomainError `not-found`, `forbidden` */
export function batchOf({ findBatch: find }: BatchUses, context: RequestContext): Promise<BatchContents> {
  const number = findNumber(context.params.number);
  if (number === undefined) throw new DomainError('not-found');
  return find(demandPerson(context), number);
}

function presentBatch({ batch, orders }: BatchContents, context: RequestContext): BatchModel {
  const { words: w, t, language } = context;
  const place = `/${language}/admin/payments`;
  const { createdAt, problem } = batch;
  return {
    heading: t('payments.batch', { number: batch.number }),
    backHref: place,
    csvHref: `${place}/${batch.number}/csv`,
    facts: [
      { label: w['payments.batches.made'], value: `${dateShort(createdAt)}, ${timeOfDay(createdAt)}` },
      { label: w['payments.batches.count'], value: String(batch.count) },
      { label: w['payments.batches.total'], value: tiynInWords(batch.total) },
      { label: w['payments.batches.sum'], value: batch.controlSum },
      {
        label: w['payments.batches.state'],
        value: [
          w[`payments.state.${batch.state}`],
          ...(problem === null ? [] : [t('payments.problem', { code: problem })]),
        ].join('. '),
      },
    ],
    orders: orders.map((order, index) => orderOf(order, index + 1, context)),
  };
}

function orderOf(
  order: BatchContents['orders'][number],
  place: number,
  context: RequestContext,
): BatchModel['orders'][number] {
  const { words: w, person, language } = context;
  const seesCases = person?.kind === 'staff' && person.role === 'auditor';
  return {
    place,
    payee: initials(order.payeeName),
    account: maskIban(order.account),
    amount: amountInWords(order, context),
    decision: order.resultNumber,
    href: seesCases ? `/${language}/office/cases/${order.applicationId}` : null,
    state: w[`payments.order.${order.status}`],
    className: LOOKS[order.status],
    reason: order.reason === null ? null : w[`payments.reason.${order.reason}`],
  };
}
