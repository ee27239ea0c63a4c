import type { PlainDate } from '../../../kernel/plain-date';

/** What is asked about one person, and what the form says that the record must agree with. */
export interface Sought {
  /** The person asked about. */
  readonly iin: string;
  readonly applicantIin: string;
  /** As the form has it in words; left out where it has none. */
  readonly name?: string;
  /** Day of birth as the form says it. */
  readonly bornOn?: PlainDate;
  /** What somebody is to the deceased, as the form says it. */
  readonly deceasedIin?: string;
  readonly diedOn?: PlainDate;
  readonly disabledSince?: PlainDate;
  /** Account to which the money is to go. */
  readonly iban?: string;
  readonly bin?: string;
  /** The day as of which something must hold. */
  readonly today: PlainDate;
}

/**
 * What an answer says of a paper: it spares it; it says something else than the form does; it knows nothing of the kind;
 * or it cannot tell, because its records do not reach so far. All but the first ask for the paper, each with its reason.
 */
export type ProofVerdict = 'confirmed' | 'contradicted' | 'not-confirmed' | 'cannot-tell';
