import type { Moment } from '../kernel/date-words';
import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import type { FormValues, PrintForm } from './form-facts';
import type { PrintSignature } from './signature';

/** A person or an organisation as the identity document or the register names it; names are never translated. */
export interface PrintApplicant {
  readonly name: string;
  readonly iin?: string;
  readonly bin?: string;
}

/** Everything that a result says: a certificate, a notification, a permit. It is printed in both languages. */
export interface ResultCertificate {
  /** The applicant's: it comes first. */
  readonly language: Language;
  readonly number: string;
  readonly issuedOn: Moment;
  /** The instant at which the file was made: its date of creation. */
  readonly madeAt: Date;
  readonly provider: LocalizedText;
  readonly service: LocalizedText;
  /** The name of the result, when the edition has no form that names it. */
  readonly title: LocalizedText;
  readonly applicant: PrintApplicant;
  /** What was found or decided, in the words of the edition. */
  readonly outcome: LocalizedText;
  /** Left out on a draft that nobody has signed: then the form's lines for a pen are drawn. */
  readonly signedBy?: PrintSignature;
  readonly verifyUrl: string;
  readonly form?: PrintForm;
  readonly values?: FormValues;
}
