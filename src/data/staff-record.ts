import type { AdministeredStaff } from '../domain/administration/administered-staff';
import type { OfficeRole } from '../domain/access/office-role';
import type { Language } from '../kernel/language';

/** A member of staff with their account. */
export interface StaffRecord extends AdministeredStaff {
  readonly accountId: string;
  readonly login: string;
  readonly iin: string | null;
  /** When the password was handed out that is still to be replaced; null for whoever has one of their own. */
  readonly handedOutAt: Date | null;
  readonly hasSecondFactor: boolean;
}

/** A row of the tables, as the statements give it. */
export interface StaffRow {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly role: OfficeRole;
  readonly organisationCode: string;
  readonly positionKk: string;
  readonly positionRu: string;
  readonly email: string | null;
  readonly language: Language;
  readonly status: AdministeredStaff['status'];
  readonly iin: string | null;
  readonly handedOutAt: Date | null;
  readonly hasSecondFactor: boolean;
}

/** The columns of a {@link StaffRow}. */
export const STAFF_COLUMNS = `a.id AS "accountId", a.login, a.full_name AS name, s.role,
  s.organisation_code AS "organisationCode", s.position_kk AS "positionKk", s.position_ru AS "positionRu", a.email,
  a.language, a.status, a.iin, CASE WHEN a.must_change_password THEN a.password_changed_at END AS "handedOutAt",
  EXISTS (SELECT FROM second_factors f WHERE f.account_id = a.id) AS "hasSecondFactor"`;

/** A member of staff as the tables have them. */
export function toStaff({ positionKk, positionRu, ...row }: StaffRow): StaffRecord {
  return { ...row, position: { kk: positionKk, ru: positionRu } };
}
