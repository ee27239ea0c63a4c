import type { Moment } from '../kernel/date-words';
import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import type { ReceiptDocument } from './acceptance-model';
import type { PrintForm } from './form-facts';

/** A question and its answer, in words; several lines are numbered. No lines: it was not answered. */
export interface PrintedAnswer {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Everything that a printed application says. */
export interface ApplicationPrint {
  readonly language: Language;
  /** The number under which it was filed; null: it is to be signed by hand first. */
  readonly number: string | null;
  /** Short mark of its content, by which a signed sheet is known to belong to it. */
  readonly mark: string;
  /** The instant at which the file was made: its date of creation. */
  readonly madeAt: Date;
  readonly form: Pick<PrintForm, 'title' | 'in_source' | 'annex' | 'body_kk' | 'body_ru'>;
  readonly service: LocalizedText;
  /** To whom it is addressed. */
  readonly addressee: LocalizedText;
  readonly sections: readonly { readonly title: string; readonly answers: readonly PrintedAnswer[] }[];
  readonly documents: readonly ReceiptDocument[];
  readonly consents: readonly LocalizedText[];
  /** The form's own names of the lines for day and signature. */
  readonly labels: { readonly date?: LocalizedText; readonly signature?: LocalizedText };
  /** How and when it was signed and filed; null leaves lines for a pen. */
  readonly signed: { readonly at: Moment; readonly by: string; readonly way: LocalizedText } | null;
}
