import { OFFICE_ROLES } from '../../../domain/access/office-role';
import type { Organisation } from '../../../domain/organisation/organisation';
import { maskIin } from '../../../domain/identifiers/masking';
import type { RequestContext } from '../../route';
import type { FactWords } from '../decision/history.presenter';
import { STAFF_FIELDS, type StaffField } from './typed-staff';

type Context = Pick<RequestContext, 'words' | 'language'>;

/** How the facts of a member of staff are said: in tables of differences and in the history. */
export function staffFacts(organisations: readonly Organisation[], context: Context): FactWords {
  const { words: w } = context;
  return {
    label: (path) => w[`admin.staff.field.${labelOf(path)}`],
    value: (path, value) => {
      if (value === null || value === undefined || value === '') return w['admin.difference.nothing'];
      const fact = labelOf(path);
      // A whole IIN stands nowhere but on the form itself.
      return fact === 'iin'
        ? maskIin(String(value))
        : valueWords(fact, String(value), organisations, context);
    },
  };
}

/** The name of an organisation; its code when it is not there any more. */
export function organisationName(
  code: string,
  organisations: readonly Organisation[],
  { language }: Pick<Context, 'language'>,
): string {
  return organisations.find((organisation) => organisation.code === code)?.name[language] ?? code;
}

function labelOf(path: readonly string[]): StaffField {
  const key = path.join('.');
  // The paths are those of the shape that is kept.
  return STAFF_FIELDS[key as keyof typeof STAFF_FIELDS];
}

function valueWords(
  fact: StaffField,
  value: string,
  organisations: readonly Organisation[],
  context: Context,
): string {
  const { words: w } = context;
  switch (fact) {
    case 'role': {
      const role = OFFICE_ROLES.find((one) => one === value);
      return role === undefined ? value : w[`admin.staff.role.${role}`];
    }
    case 'organisation':
      return organisationName(value, organisations, context);
    case 'language':
      return w[value === 'kk' ? 'admin.staff.language.kk' : 'admin.staff.language.ru'];
    case 'status':
      return w[value === 'active' ? 'admin.staff.status.active' : 'admin.staff.status.suspended'];
    default:
      return value;
  }
}
