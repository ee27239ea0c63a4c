import type { OfficeRole } from '../domain/access/office-role';
import type { Person } from '../domain/access/person';
import type { Language } from '../kernel/language';

/**
 * Whoever is logged in, and the instant since which their sessions count: changing a password ends the older ones, and so
 * does taking away the second factor.
 */
export interface KnownPerson {
  readonly person: Person;
  readonly sessionsSince: Date;
}

/** An active account `a` with the place of work `s`. */
export interface PersonRow {
  readonly id: string;
  readonly kind: 'citizen' | 'staff';
  readonly iin: string | null;
  readonly full_name: string;
  readonly language: Language;
  readonly sessions_since: Date;
  readonly role: OfficeRole | null;
  readonly organisation_code: string | null;
  readonly position_kk: string | null;
  readonly position_ru: string | null;
}

/** The columns of a {@link PersonRow}. */
export const PERSON_COLUMNS = `a.id, a.kind, a.iin, a.full_name, a.language,
  greatest(a.password_changed_at, a.sessions_ended_at) AS sessions_since,
  s.role, s.organisation_code, s.position_kk, s.position_ru`;

/** @throws Error for staff without a place of work, which the seeds and screens never make */
export function toKnownPerson(row: PersonRow): KnownPerson {
  return { person: toPerson(row), sessionsSince: row.sessions_since };
}

function toPerson(row: PersonRow): Person {
  const { id: accountId, full_name: name, language } = row;
  if (row.kind === 'citizen') return { kind: 'citizen', accountId, iin: row.iin ?? '', name, language };
  if (row.role === null || row.organisation_code === null)
    throw new Error('An account of staff without a place of work');
  return {
    kind: 'staff',
    accountId,
    name,
    role: row.role,
    organisationCode: row.organisation_code,
    position: { kk: row.position_kk ?? '', ru: row.position_ru ?? '' },
    language,
  };
}
