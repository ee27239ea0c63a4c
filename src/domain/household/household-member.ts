import type { PersonRelation } from '../edition/forms';
import type { AnswerRow } from '../fields/answer';

/** Somebody whom a citizen named in an application. */
export interface NamedMember {
  readonly iin: string;
  readonly name: string;
  /** Day `YYYY-MM-DD`; null where the form does not ask for it. */
  readonly bornOn: string | null;
  readonly relation: PersonRelation;
  /** What else the row said and will still be true next time, by column. */
  readonly details: AnswerRow;
}

/** A member of a citizen's family as it is kept. */
export interface HouseholdMember extends NamedMember {
  readonly id: string;
}
