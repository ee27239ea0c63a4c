import { z } from 'zod';
import { checkIin } from '../identifiers/iin';
import { OFFICE_ROLES } from '../access/office-role';

const Iin = z.string().refine((iin) => {
  const checked = checkIin(iin);
  return checked.ok && checked.iin === iin;
});
const Position = z.string().trim().min(1).max(200);

/** A member of staff as an administrator keeps them; passwords and second factors are never part of a version. */
export const AdministeredStaff = z.strictObject({
  name: z.string().trim().min(3).max(200),
  role: z.enum(OFFICE_ROLES),
  organisationCode: z.string(),
  position: z.strictObject({ kk: Position, ru: Position }),
  email: z.email().max(200).nullable(),
  language: z.enum(['kk', 'ru']),
  status: z.enum(['active', 'suspended']),
  /** Whose keys log in and sign; null: nobody's yet. Left out by decisions from before it was kept, which leave it be. */
  iin: Iin.nullable().exactOptional(),
});
export type AdministeredStaff = z.infer<typeof AdministeredStaff>;

/** Begins with a letter: a login of digits could be taken for somebody's IIN. */
const LOGIN = /^[a-z][a-z0-9.-]*[a-z0-9]$/;
const SHORTEST_LOGIN = 3;
const LONGEST_LOGIN = 40;

/** Whether somebody may log in under this name. `new` is the address of the empty form. */
export function isWorkLogin(login: string): boolean {
  return (
    login !== 'new' && login.length >= SHORTEST_LOGIN && login.length <= LONGEST_LOGIN && LOGIN.test(login)
  );
}

/** Whether somebody with this value keeps the rules of the portal. */
export function administrates({ role, status }: AdministeredStaff): boolean {
  return role === 'administrator' && status === 'active';
}
