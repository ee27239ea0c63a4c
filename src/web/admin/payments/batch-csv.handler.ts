import { stringify } from 'csv-stringify/sync';
import { maskIban, maskIin } from '../../../domain/identifiers/masking';
import { toTenge } from '../../../domain/payment/tiyn';
import type { BatchContents } from '../../../use-cases/payments/list-payments';
import type { Handler, RequestContext } from '../../route';
import { batchOf, type BatchUses } from './batch.handler';

/** As spreadsheets of our offices read a table; a field that would be taken for a formula gets an apostrophe. */
const FORMAT = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;
const BYTE_ORDER_MARK = '\uFEFF';

/** A batch as a table: its orders in their sequence, then one line with number of orders, total and control sum. */
export function downloadBatch(use: BatchUses): Handler {
  return async (context) => {
    const contents = await batchOf(use, context);
    return {
      kind: 'file',
      content: Buffer.from(BYTE_ORDER_MARK + stringify(linesOf(contents, context), FORMAT)),
      name: `payments-${contents.batch.number}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      disposition: 'attachment',
    };
  };
}

function linesOf({ batch, orders }: BatchContents, context: RequestContext): (string | number)[][] {
  const { words: w } = context;
  const head = [
    w['payments.batch.place'],
    w['payments.batch.order'],
    w['payments.batch.decision'],
    w['payments.csv.iin'],
    w['payments.account'],
    w['payments.amount'],
    w['payments.csv.frequency'],
    w['payments.csv.from'],
    w['payments.csv.until'],
    w['payments.batches.state'],
  ];
  const rows = orders.map((order, index) => [
    index + 1,
    order.id,
    order.resultNumber,
    maskIin(order.payeeIin),
    maskIban(order.account),
    toTenge(order.amount),
    w[`payments.batch.${order.frequency}`],
    order.from,
    order.until ?? '',
    w[`payments.order.${order.status}`],
  ]);
  const sums = [w['payments.batches.count'], batch.count, w['payments.batches.total'], toTenge(batch.total)];
  return [head, ...rows, [...sums, w['payments.batches.sum'], batch.controlSum, '', '', '', '']];
}
