import type { findBatch, listBatches } from '../../../use-cases/payments/list-payments';
import { read, type Route } from '../../route';
import { downloadBatch } from './batch-csv.handler';
import { showBatch } from './batch.handler';
import { showBatches } from './batches.handler';

/** What the pages of payments need. */
export interface PaymentsPageDeps {
  readonly listBatches: ReturnType<typeof listBatches>;
  readonly findBatch: ReturnType<typeof findBatch>;
}

/** The batches of payments, for administrators and auditors: there is nothing to change. */
export function paymentsRoutes(deps: PaymentsPageDeps): Route[] {
  return [
    read('/admin/payments', 'payments', showBatches(deps)),
    read('/admin/payments/:number', 'payments', showBatch(deps)),
    read('/admin/payments/:number/csv', 'payments', downloadBatch(deps)),
  ];
}
