import type { AdministeredStaff } from '../../../domain/administration/administered-staff';
import { proseOf, textOf } from '../../office/form-values';
import type { RequestContext } from '../../route';

/** What stands on the form of a member of staff, as typed. */
export interface TypedStaff {
  /** Typed for a new account only. */
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly positionKk: string;
  readonly positionRu: string;
  readonly email: string;
  readonly iin: string;
  readonly language: string;
  readonly status: string;
}

/** A form that nobody has typed into yet. */
export const EMPTY_STAFF: TypedStaff = {
  ...{ login: '', name: '', role: '', organisation: '', positionKk: '', positionRu: '' },
  ...{ email: '', iin: '' },
  ...{ language: 'kk', status: 'active' },
};

/** Reads the form; a login is always written small. */
export function readStaff(context: Pick<RequestContext, 'body'>): TypedStaff {
  return {
    login: textOf(context, 'login').trim().toLowerCase(),
    name: proseOf(context, 'name').trim(),
    role: textOf(context, 'role'),
    organisation: textOf(context, 'organisation'),
    positionKk: proseOf(context, 'position-kk').trim(),
    positionRu: proseOf(context, 'position-ru').trim(),
    email: textOf(context, 'email').trim(),
    iin: textOf(context, 'iin').replaceAll(/\s/g, ''),
    language: textOf(context, 'language'),
    status: textOf(context, 'status'),
  };
}

/** The form filled with what is kept. */
export function typedOf({ position, organisationCode, email, iin, ...value }: AdministeredStaff): TypedStaff {
  return {
    ...{ ...value, login: '', organisation: organisationCode, email: email ?? '', iin: iin ?? '' },
    ...{ positionKk: position.kk, positionRu: position.ru },
  };
}

/** Where each fact that is kept stands on the form, in the order of the form. */
export const STAFF_FIELDS = {
  name: 'name',
  'position.kk': 'position-kk',
  'position.ru': 'position-ru',
  email: 'email',
  iin: 'iin',
  organisationCode: 'organisation',
  role: 'role',
  language: 'language',
  status: 'status',
} as const;

export type StaffField = (typeof STAFF_FIELDS)[keyof typeof STAFF_FIELDS];
