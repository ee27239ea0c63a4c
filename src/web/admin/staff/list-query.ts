import { OFFICE_ROLES } from '../../../domain/access/office-role';
import type { StaffFilter } from '../../../use-cases/administration/find-staff';

const LONGEST = 100;
const CODE = /^[a-z0-9-]{1,80}$/;
const LOGIN = /^[a-z0-9.-]{1,40}$/;

/** What the address of the list asks for. */
export interface StaffQuery {
  readonly filter: StaffFilter;
  /** Login of the last one seen; null on the first page. */
  readonly after: string | null;
}

/** Reads the address; what makes no sense is left out. */
export function readStaffQuery(query: Readonly<Record<string, string>>): StaffQuery {
  const text = (query.find ?? '').trim().slice(0, LONGEST);
  return {
    filter: {
      text: text === '' ? null : text,
      organisationCode: matching(CODE, query.organisation),
      role: OFFICE_ROLES.find((role) => role === query.role) ?? null,
      status: (['active', 'suspended'] as const).find((status) => status === query.status) ?? null,
    },
    after: matching(LOGIN, query.after),
  };
}

/** The address of the list; the first page when `after` is null. */
export function staffAddress(language: string, { filter }: StaffQuery, after: string | null): string {
  const { text, organisationCode, role, status } = filter;
  const asked = { find: text, organisation: organisationCode, role, status, after };
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, value]],
    ),
  ).toString();
  return `/${language}/admin/staff${query === '' ? '' : `?${query}`}`;
}

function matching(shape: RegExp, value: string | undefined): string | null {
  return value !== undefined && shape.test(value) ? value : null;
}
