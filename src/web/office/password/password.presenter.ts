import {
  STAFF_PASSWORD_LENGTH,
  type StaffPasswordFlaw,
} from '../../../use-cases/identity/staff-password-flaw';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { RequestContext } from '../../route';

/** What the page shows on which somebody chooses their own password. */
export interface PasswordModel {
  readonly heading: string;
  readonly summary: ErrorSummary;
  /** The browser keeps the password under this name. */
  readonly login: string;
  readonly password: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/password': PasswordModel;
  }
}

/** The page between a handed-out password and the office. */
export function presentPassword(
  login: string,
  flaw: StaffPasswordFlaw | null,
  { words: w, t }: Pick<RequestContext, 'words' | 't'>,
): PasswordModel {
  const error = flaw === null ? null : flawWords(flaw, { words: w, t });
  return {
    heading: w['office.password.heading'],
    summary: errorSummary(error === null ? [] : [{ field: 'password', text: error }], t),
    login,
    password: plainBox(
      {
        id: 'password',
        type: 'password',
        label: w['citizen.register.password'],
        hint: t('citizen.register.password-hint', { ...STAFF_PASSWORD_LENGTH }),
        autocomplete: 'new-password',
        error,
      },
      w,
    ),
  };
}

function flawWords(flaw: StaffPasswordFlaw, { words: w, t }: Pick<RequestContext, 'words' | 't'>): string {
  if (flaw === 'own-login' || flaw === 'handed-out') return w[`office.password.${flaw}`];
  return t(`citizen.password.${flaw}`, { ...STAFF_PASSWORD_LENGTH });
}
