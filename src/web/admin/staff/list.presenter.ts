import { OFFICE_ROLES } from '../../../domain/access/office-role';
import type { Organisation } from '../../../domain/organisation/organisation';
import type { listStaff } from '../../../use-cases/administration/find-staff';
import type { RequestContext } from '../../route';
import { type StaffQuery, staffAddress } from './list-query';
import { organisationName } from './staff-facts';
import { organisationOptions } from './staff-fields';

interface FilterOption {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** The list of staff. */
export interface StaffListModel {
  readonly heading: string;
  readonly typed: string;
  readonly organisations: readonly FilterOption[];
  readonly roles: readonly FilterOption[];
  readonly statuses: readonly FilterOption[];
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly login: string;
    readonly role: string;
    readonly place: string;
    readonly status: string;
    readonly isActive: boolean;
  }[];
  readonly empty: string | null;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/staff-list': StaffListModel;
  }
}

type Page = Awaited<ReturnType<ReturnType<typeof listStaff>>>;

/** The list in words. */
export function presentStaffList(
  { staff, next }: Page,
  { query, organisations }: { readonly query: StaffQuery; readonly organisations: readonly Organisation[] },
  context: RequestContext,
): StaffListModel {
  const { words: w, language } = context;
  const { filter, after } = query;
  const isAsked = Object.values(filter).some((asked) => asked !== null);
  const nothing = isAsked ? w['admin.staff.nothing'] : w['admin.staff.empty'];
  return {
    heading: w['admin.staff.heading'],
    typed: filter.text ?? '',
    ...filters(query, organisations, context),
    rows: staff.map(({ name, login, role, organisationCode, status }) => ({
      href: `/${language}/admin/staff/${login}`,
      ...{ name, login },
      role: w[`admin.staff.role.${role}`],
      place: organisationName(organisationCode, organisations, context),
      status: w[`admin.staff.status.${status}`],
      isActive: status === 'active',
    })),
    empty: staff.length === 0 ? nothing : null,
    firstHref: after === null ? null : staffAddress(language, query, null),
    nextHref: next === null ? null : staffAddress(language, query, next.login),
  };
}

function filters(
  { filter }: StaffQuery,
  organisations: readonly Organisation[],
  context: RequestContext,
): Pick<StaffListModel, 'organisations' | 'roles' | 'statuses'> {
  const { words: w } = context;
  return {
    organisations: organisationOptions(organisations, context).map(({ value, label }) => ({
      ...{ value, text: label, chosen: value === filter.organisationCode },
    })),
    roles: OFFICE_ROLES.map((value) => ({
      ...{ value, text: w[`admin.staff.role.${value}`], chosen: value === filter.role },
    })),
    statuses: (['active', 'suspended'] as const).map((value) => ({
      ...{ value, text: w[`admin.staff.status.${value}`], chosen: value === filter.status },
    })),
  };
}
