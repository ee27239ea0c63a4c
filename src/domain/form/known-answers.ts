import type { FormField } from '../edition/forms';
import type { Answer, Answers } from '../fields/answer';
import type { ApplicationForm } from './application-form';

/** The answers that the login gives: who the person is, and whether they act for somebody. `iin` is the account's own. */
export function knownAnswers(form: ApplicationForm, iin: string): Answers {
  return Object.fromEntries(
    form.known.map((field) => [field.id, knownAnswer(field, form.representative, iin)]),
  );
}

function knownAnswer(field: FormField, representative: boolean, iin: string): Answer {
  return field.type === 'boolean' ? representative : iin;
}
