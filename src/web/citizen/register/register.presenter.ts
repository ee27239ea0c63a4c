import { PASSWORD_LENGTH, type PasswordFlaw } from '../../../use-cases/identity/password-flaw';
import type { Problem } from '../../../domain/form/problem';
import type { RequestContext } from '../../route';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { BoxField, FieldModel } from '../fields/field-model';
import { plainBox } from '../fields/plain-box';
import { presentField } from '../fields/present-field';
import { problemText } from '../fields/problem-text';
import { REGISTRATION_FIELDS, type TypedRegistration } from './register.form';

/** What the registration page shows. */
export interface RegisterModel {
  readonly summary: ErrorSummary;
  readonly fields: readonly FieldModel[];
  readonly consent: readonly FieldModel[];
  readonly password: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/register': RegisterModel;
  }
}

/** What was typed and what is wrong with it. `refusal` concerns the person as a whole and stands at the first box. */
export interface RegisterState {
  readonly typed: TypedRegistration;
  readonly problems: readonly Problem[];
  readonly passwordFlaw: PasswordFlaw | undefined;
  readonly refusal: string | null;
}

/** The registration page. */
export function presentRegister(
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
  { typed, problems: found, passwordFlaw, refusal }: RegisterState,
): RegisterModel {
  const problems = found.map(ofRegistration);
  const setting = { language, words: w, t, problems, sources: {} };
  const flaw =
    passwordFlaw === undefined ? null : t(`citizen.password.${passwordFlaw}`, { ...PASSWORD_LENGTH });
  const fields = REGISTRATION_FIELDS.map((field) =>
    withRefusal(presentField(field, typed[field.id] ?? '', setting), refusal),
  );
  const errorsOf = (fieldId: string) =>
    REGISTRATION_FIELDS.filter(({ id }) => id === fieldId).flatMap((field) =>
      problems
        .filter((problem) => problem.fieldId === field.id)
        .map((problem) => ({ field: problem.target, text: problemText(problem, field, language, t) })),
    );
  const errors = [
    ...(refusal === null ? [] : [{ field: 'iin', text: refusal }]),
    ...['iin', 'applicant_name', 'mobile_phone', 'email'].flatMap(errorsOf),
    ...(flaw === null ? [] : [{ field: 'password', text: flaw }]),
    ...errorsOf('consent'),
  ];
  return {
    summary: errorSummary(errors, t),
    fields: fields.filter(({ kind }) => kind !== 'consent'),
    consent: fields.filter(({ kind }) => kind === 'consent'),
    password: plainBox(
      {
        id: 'password',
        type: 'password',
        label: w['citizen.register.password'],
        hint: t('citizen.register.password-hint', { ...PASSWORD_LENGTH }),
        error: flaw,
        autocomplete: 'new-password',
      },
      w,
    ),
  };
}

/** Elsewhere the consent is to an application; here there is none. */
function ofRegistration(problem: Problem): Problem {
  return problem.fieldId === 'consent' ? { ...problem, code: 'citizen.register.consent-missing' } : problem;
}

/** The number is the login: browsers keep it with the password. */
function withRefusal(field: FieldModel, refusal: string | null): FieldModel {
  if (field.id !== 'iin' || field.control !== 'box') return field;
  return { ...field, autocomplete: 'username', error: field.error ?? refusal };
}
