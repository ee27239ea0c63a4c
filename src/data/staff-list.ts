import type { Knex } from 'knex';
import type { OfficeRole } from '../domain/access/office-role';
import { runPrepared } from './prepared';
import { STAFF_COLUMNS, toStaff, type StaffRecord, type StaffRow } from './staff-record';

/** Which members of staff a list shows; null: all of them. */
export interface StaffFilter {
  /** Part of the name or of the login. */
  readonly text: string | null;
  readonly organisationCode: string | null;
  readonly role: OfficeRole | null;
  readonly status: StaffRecord['status'] | null;
}

/** The last of a page: the next one goes on after them. */
export interface StaffKey {
  readonly name: string;
  readonly login: string;
}

/** One page; `next` is null on the last one. */
export interface StaffPage {
  readonly staff: readonly StaffRecord[];
  readonly next: StaffKey | null;
}

/** Rows of one page. */
export const STAFF_PAGE = 50;

const PAGE = {
  name: 'staff-page',
  text: `SELECT ${STAFF_COLUMNS} FROM accounts a JOIN staff_members s ON s.account_id = a.id
    WHERE a.kind = 'staff'
      AND ($1::text IS NULL OR a.full_name ILIKE $1 OR a.login ILIKE $1)
      AND ($2::text IS NULL OR s.organisation_code = $2) AND ($3::text IS NULL OR s.role = $3)
      AND ($4::text IS NULL OR a.status = $4)
      AND ($5::text IS NULL OR (a.full_name, a.login) > ($5, $6::text))
    ORDER BY a.full_name, a.login LIMIT $7`,
};

/** Members of staff by name, page by page. */
export async function staffPage(
  knex: Knex,
  { text, organisationCode, role, status }: StaffFilter,
  after: StaffKey | null,
): Promise<StaffPage> {
  const key = [after?.name ?? null, after?.login ?? null];
  const bounds = [containing(text), organisationCode, role, status, ...key, STAFF_PAGE + 1];
  const rows = await runPrepared<StaffRow>(knex, PAGE, bounds);
  const staff = rows.slice(0, STAFF_PAGE).map(toStaff);
  const last = staff.at(-1);
  const goesOn = rows.length > STAFF_PAGE && last !== undefined;
  return { staff, next: goesOn ? { name: last.name, login: last.login } : null };
}

/** Signs that mean something to the comparison stand for themselves. */
function containing(text: string | null): string | null {
  return text === null ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
