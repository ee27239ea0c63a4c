import type { RequestContext } from '../../route';
import type { BoxField } from '../fields/field-model';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import { plainBox } from '../fields/plain-box';

/** Whose door it is. */
export type Door = 'citizen' | 'staff';

/** What the login page shows. */
export interface LoginModel {
  readonly door: Door;
  readonly heading: string;
  readonly lead: string;
  readonly action: string;
  readonly returnTo: string | null;
  readonly summary: ErrorSummary;
  readonly login: BoxField;
  readonly password: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/login': LoginModel;
  }
}

/** The login page; `error` stands at the first box, and never says which of the two answers was wrong. */
export function presentLogin(
  door: Door,
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
  typed: { readonly login: string; readonly returnTo: string | null; readonly error: string | null },
): LoginModel {
  const isCitizen = door === 'citizen';
  return {
    door,
    heading: isCitizen ? w['citizen.login.heading'] : w['citizen.login.office-heading'],
    lead: isCitizen ? w['citizen.login.lead'] : w['citizen.login.office-lead'],
    action: `/${language}${isCitizen ? '' : '/office'}/login`,
    returnTo: typed.returnTo,
    summary: errorSummary(typed.error === null ? [] : [{ field: 'login', text: typed.error }], t),
    login: plainBox(
      {
        id: 'login',
        label: isCitizen ? w['citizen.login.iin'] : w['citizen.login.work-login'],
        hint: isCitizen ? w['fields.iin.hint'] : null,
        error: typed.error,
        value: typed.login,
        autocomplete: 'username',
        inputmode: isCitizen ? 'numeric' : null,
        width: isCitizen ? 'digits-12' : '',
      },
      w,
    ),
    password: plainBox(
      { id: 'password', type: 'password', label: w['citizen.password'], autocomplete: 'current-password' },
      w,
    ),
  };
}
