import type { Moment } from '../kernel/date-words';
import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import type { FormValues, PrintForm } from './form-facts';

/** How a document came: typed on the portal, attached as a file, handed over at a window, or confirmed by a registry. */
export type DocumentWay = 'filled-in' | 'attached' | 'handed-in' | 'confirmed';

/** A document on a receipt. `registry` names the system that confirmed it; `sheets` is left out where nobody counts. */
export interface ReceiptDocument {
  readonly name: LocalizedText;
  readonly way: DocumentWay;
  readonly registry?: LocalizedText;
  readonly sheets?: number;
}

/** Everything that the receipt of acceptance (қолхат) says. Words of the law come in both languages. */
export interface AcceptanceReceipt {
  readonly language: Language;
  readonly number: string;
  readonly acceptedAt: Date;
  /** As a part of a sentence: «портал арқылы», «через портал». */
  readonly channel: LocalizedText;
  readonly service: LocalizedText;
  readonly applicant: { readonly name: string; readonly iinLastFour: string };
  /** The body that accepted, and the officer where a person did it. */
  readonly acceptedBy: { readonly body: LocalizedText; readonly officer?: string };
  readonly documents: readonly ReceiptDocument[];
  /** Until when the answer comes: `term` is the period in words, `clause` where it is written. Left out when no act says it. */
  readonly due?: { readonly at: Moment; readonly term: LocalizedText; readonly clause: LocalizedText };
  readonly result: { readonly way: LocalizedText; readonly place?: LocalizedText };
  /** The full address of the public check of this number in this language. */
  readonly verifyUrl: string;
  /** The edition's own form of the receipt, when it has one. */
  readonly form?: PrintForm;
  readonly values?: FormValues;
}
