import type { OfficeRole } from '../access/office-role';
import type { StepRole } from '../edition/vocabulary';

/** The roles of staff accounts that hold steps of a route. */
export type RoutedOfficeRole = Extract<OfficeRole, 'clerk' | 'head' | 'operator'>;

const OFFICE_ROLE_OF = {
  'office-clerk': 'clerk',
  specialist: 'clerk',
  'authorised-body': 'clerk',
  // A commission decides in its sitting; a member (or its secretary) enters the conclusion.
  commission: 'clerk',
  head: 'head',
  'corporation-operator': 'operator',
  'corporation-collector': 'operator',
  // The inspector of a service centre of 2008 stands where the Corporation's operator stands today.
  inspector: 'operator',
  applicant: null,
  system: null,
} as const satisfies Record<StepRole, RoutedOfficeRole | null>;

/**
 * The role of the staff account that may complete a step held by `role`; null for what is nobody's work, because the
 * applicant or the portal itself does it.
 */
export function officeRoleOf(role: StepRole): RoutedOfficeRole | null {
  return OFFICE_ROLE_OF[role];
}
