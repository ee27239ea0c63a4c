import type { FormField } from '../edition/forms';
import type { Answers } from '../fields/answer';

/** Ids under which the acts' forms ask for the name of whoever applies. */
const NAME =
  /^(applicant_|legal_entity_|recipient_|full_|employer_|distributor_)?name$|^applicant_full_name$/;

/** Whoever the application is for. */
export interface Applicant {
  readonly iin: string;
  readonly name: string;
  readonly phone: string | null;
}

/**
 * Name and phone as the application says them. Where a form asks for no name of the applicant, the account's name stands;
 * at a counter, where there is no account either, the IIN.
 */
export function applicantOf(
  fields: readonly FormField[],
  answers: Answers,
  known: { readonly iin: string; readonly name: string | null; readonly phone: string | null },
): Applicant {
  const typed = (field: FormField | undefined) => (field === undefined ? undefined : answers[field.id]);
  const name = typed(fields.find(({ id }) => NAME.test(id)));
  const phone = typed(fields.find(({ type }) => type === 'phone'));
  return {
    iin: known.iin,
    name: typeof name === 'string' ? name : (known.name ?? known.iin),
    phone: typeof phone === 'string' ? phone : known.phone,
  };
}
