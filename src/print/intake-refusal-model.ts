import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import type { FormValues, PrintForm } from './form-facts';

/** Everything that the receipt of refusal to accept documents says. Words of the law come in both languages. */
export interface IntakeRefusalReceipt {
  readonly language: Language;
  /** The number of the application, or of the visit where none was registered. */
  readonly number: string;
  readonly issuedAt: Date;
  /** It is sent and not handed over at a window: there is one copy, and it is called a notice. */
  readonly isSent?: boolean;
  readonly service: LocalizedText;
  readonly recipient: { readonly name: string; readonly address?: string; readonly iin?: string };
  /** The body that refuses; `department` is the number of its department, as the form of the State Corporation asks. */
  readonly refusedBy: { readonly body: LocalizedText; readonly department?: string };
  /** The ground as the act prints it, with its clause. */
  readonly ground?: { readonly text: LocalizedText; readonly clause: LocalizedText };
  readonly missing: readonly LocalizedText[];
  readonly expired?: readonly LocalizedText[];
  readonly worker: string;
  readonly executor?: { readonly name: string; readonly phone: string };
  /** Who took the receipt; left out, the line stays blank for a pen. */
  readonly receivedBy?: string;
  readonly verifyUrl: string;
  readonly form?: PrintForm;
  readonly values?: FormValues;
}
