import { benchDueDate } from '../due-date';
import { benchReceiptPdf } from '../receipt-pdf';
import { atLeast, type Measurement } from '../results/result';
import type { Row } from './row';

/** What needs neither portal nor database: the law's arithmetic and the printing of receipts. */
export const receipt: Row = {
  name: 'receipt',
  measure: async () => (await benchReceiptPdf()).map(measured('documents/s')),
};

export const dueDate: Row = {
  name: 'due-date',
  measure: async () => (await benchDueDate()).map(measured('dates/s')),
};

function measured(unit: string) {
  return ({
    name,
    baseline,
    ours,
    goal,
    note,
  }: {
    name: string;
    baseline: number;
    ours: number;
    goal: number;
    note?: string;
  }): Measurement => ({
    name,
    unit,
    baseline,
    ours,
    goal: atLeast(goal),
    ...(note !== undefined && { note }),
  });
}
