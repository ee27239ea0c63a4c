import type { FormField } from '../edition/forms';
import type { Answers } from '../fields/answer';

/** Ids under which the acts' forms ask for the name of whoever applies. */
const NAME = /^(applicant_|recipient_|full_)?name$|^applicant_full_name$/;
const SURNAME = /^(applicant_)?(surname|last_name)$/;

/** Whoever the application is for. */
export interface Applicant {
  readonly iin: string;
  readonly name: string;
  readonly phone: string | null;
}

/**
 * Name and phone as the application says them. Forms that ask for no name in one piece, as those for organisations, give
 * the first text of the form.
 */
export function applicantOf(
  fields: readonly FormField[],
  answers: Answers,
  iin: string,
  phone: string | null,
): Applicant {
  const named = fields.find(({ id }) => NAME.test(id)) ?? fields.find(({ id }) => SURNAME.test(id));
  const field = named ?? fields.find(({ type, id }) => type === 'text' && typeof answers[id] === 'string');
  const name = field === undefined ? '' : answers[field.id];
  const phoneField = fields.find(({ type }) => type === 'phone');
  const typedPhone = phoneField === undefined ? undefined : answers[phoneField.id];
  return {
    iin,
    name: typeof name === 'string' && name !== '' ? name : iin,
    phone: typeof typedPhone === 'string' ? typedPhone : phone,
  };
}
