import { maskIban } from '../../../domain/identifiers/masking';
import { dateShort } from '../../../kernel/date-words';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import type { RejectedPage } from '../../../use-cases/payments/list-payments';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type RequestContext } from '../../route';
import { amountInWords } from '../../text/payment-in-words';
import { casePlace } from '../case-id';

/** The payments of a unit that wait for another account. */
export interface ReturnedModel {
  readonly heading: string;
  readonly orders: readonly {
    readonly href: string;
    readonly number: string;
    readonly payee: string;
    readonly amount: string;
    readonly account: string;
    readonly why: string;
    readonly since: string;
  }[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/returned-payments': ReturnedModel;
  }
}

const KEY = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Rejected payments of the official's unit, the longest waiting first. */
export function showReturned({
  listRejectedPayments,
}: Pick<OfficeUseCases, 'listRejectedPayments'>): Handler {
  return async (context) => {
    const after = keyOf(context.query.after);
    const found = await listRejectedPayments(demandPerson(context), after);
    const heading = context.words['payments.returned.heading'];
    const place = `/${context.language}/office/payments`;
    const { next } = found;
    return page('office/returned-payments', heading, {
      heading,
      orders: found.orders.map((order) => rowOf(order, context)),
      firstHref: after === null ? null : place,
      nextHref: next === null ? null : `${place}?after=${next.answeredAt.getTime()}_${next.id}`,
    });
  };
}

function keyOf(value: string | undefined): RejectedPage['next'] {
  const [, time, id] = KEY.exec(value ?? '') ?? [];
  return time === undefined || id === undefined ? null : { answeredAt: new Date(Number(time)), id };
}

function rowOf(
  order: RejectedPage['orders'][number],
  context: RequestContext,
): ReturnedModel['orders'][number] {
  return {
    href: casePlace(context, order.applicationId),
    number: order.applicationNumber,
    payee: order.payeeName,
    amount: amountInWords(order, context),
    account: maskIban(order.account),
    why: context.words[`payments.reason.${order.reason ?? 'other'}`],
    since: order.answeredAt === null ? '' : dateShort(order.answeredAt),
  };
}
