import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
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
  readonly keyHref: string;
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
  { login, returnTo, error }: { login: string; returnTo: string | null; error: string | null },
): LoginModel {
  const { heading, lead, label, place, hint, ...shape } = DOORS[door];
  return {
    door,
    heading: w[heading],
    lead: w[lead],
    action: `/${language}${place}/login`,
    keyHref: `/${language}${place}/login/key${returnTo === null ? '' : `?return=${encodeURIComponent(returnTo)}`}`,
    returnTo,
    summary: errorSummary(error === null ? [] : [{ field: 'login', text: error }], t),
    login: plainBox(
      {
        id: 'login',
        label: w[label],
        hint: hint === null ? null : w[hint],
        error,
        value: login,
        autocomplete: 'username',
        ...shape,
      },
      w,
    ),
    password: plainBox(
      {
        id: 'password',
        type: 'password',
        label: w['citizen.password'],
        autocomplete: 'current-password',
      },
      w,
    ),
  };
}

/** What differs between the doors. */
const DOORS = {
  citizen: {
    place: '',
    heading: 'citizen.login.heading',
    lead: 'citizen.login.lead',
    label: 'citizen.login.iin',
    hint: 'fields.iin.hint',
    inputmode: 'numeric',
    width: 'digits-12',
  },
  staff: {
    place: '/office',
    heading: 'citizen.login.office-heading',
    lead: 'citizen.login.office-lead',
    label: 'citizen.login.work-login',
    hint: null,
    inputmode: null,
    width: '',
  },
} as const satisfies Record<
  Door,
  {
    place: string;
    heading: WordKey;
    lead: WordKey;
    label: WordKey;
    hint: WordKey | null;
    inputmode: string | null;
    width: string;
  }
>;
