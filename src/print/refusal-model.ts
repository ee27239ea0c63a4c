import type { Moment } from '../kernel/date-words';
import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import type { FormValues, PrintForm } from './form-facts';
import type { PrintApplicant } from './result-model';
import type { PrintSignature } from './signature';

/** A ground of refusal as the act prints it, with its clause. */
export interface PrintGround {
  readonly text: LocalizedText;
  readonly clause: LocalizedText;
}

/** One way to complain: to whom, how, and within what time an answer comes, with the clause. */
export interface PrintComplaintWay {
  readonly to: LocalizedText;
  readonly ways?: LocalizedText;
  readonly term?: LocalizedText;
  readonly clause: LocalizedText;
}

/** Everything that the notice of refusal of a service says. Words of the law come in both languages. */
export interface RefusalNotice {
  /** The applicant's: the notice speaks it first, and then the other. */
  readonly language: Language;
  readonly number: string;
  readonly decidedOn: Moment;
  /** The instant at which the file was made: its date of creation. */
  readonly madeAt: Date;
  readonly provider: LocalizedText;
  readonly service: LocalizedText;
  readonly applicant: PrintApplicant;
  readonly grounds: readonly PrintGround[];
  /** The official's own words about this person's facts, in the language in which they were written. */
  readonly reason: string;
  /** What can be done, in order. */
  readonly remedies: readonly LocalizedText[];
  readonly complaints: readonly PrintComplaintWay[];
  readonly signedBy?: PrintSignature;
  readonly verifyUrl: string;
  readonly form?: PrintForm;
  readonly values?: FormValues;
}
