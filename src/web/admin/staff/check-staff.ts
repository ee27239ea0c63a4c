import { AdministeredStaff } from '../../../domain/administration/administered-staff';
import type { Organisation } from '../../../domain/organisation/organisation';
import type { RequestContext } from '../../route';
import { STAFF_FIELDS, type StaffField, type TypedStaff } from './typed-staff';
import type { Flaw } from '../../forms/flaw';

/** A form as it was sent: what is wrong with it, and what it says when nothing is. */
export interface CheckedStaff {
  readonly flaws: readonly Flaw[];
  readonly value: AdministeredStaff | null;
}

/** Checks a form; says at each field what is wrong with it. */
export function checkStaff(
  typed: TypedStaff,
  organisations: readonly Organisation[],
  { words: w }: Pick<RequestContext, 'words'>,
): CheckedStaff {
  const { name, role, organisation: organisationCode, language, status } = typed;
  const position = { kk: typed.positionKk, ru: typed.positionRu };
  const email = typed.email === '' ? null : typed.email;
  const iin = typed.iin === '' ? null : typed.iin;
  const parsed = AdministeredStaff.safeParse({
    ...{ name, role, organisationCode, position, email, language, status, iin },
  });
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path.join('.')) ?? []);
  if (organisations.every(({ code }) => code !== organisationCode)) wrong.add('organisationCode');
  const flaws = Object.entries(STAFF_FIELDS)
    .filter(([path]) => wrong.has(path))
    .map(([, field]): Flaw => ({ field: anchorOf(field), text: w[`admin.staff.flaw.${field}`] }));
  return { flaws, value: flaws.length === 0 && parsed.success ? parsed.data : null };
}

/** Radio buttons are led to by the first of them. */
function anchorOf(field: StaffField): string {
  return field === 'language' || field === 'status' ? `${field}-0` : field;
}
