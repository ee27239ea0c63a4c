import { z } from 'zod';
import { OrganisationSchedule } from '../deadline/organisation-schedule';
import { OrganisationKind } from '../organisation/organisation';

const Name = z.string().trim().min(3).max(500);
const Address = z.string().trim().min(3).max(500);

/** An organisation as an administrator keeps it; its code is the subject and never changes. */
export const AdministeredOrganisation = z.strictObject({
  kind: OrganisationKind,
  name: z.strictObject({ kk: Name, ru: Name }),
  address: z.strictObject({ kk: Address, ru: Address }),
  phone: z.string().trim().min(3).max(100),
  districts: z.array(z.string().trim().min(2).max(200)).max(200),
  isDefault: z.boolean(),
  /** Its own hours, where it keeps others than the acts give; null: those of the act. */
  schedule: OrganisationSchedule.nullable(),
});
export type AdministeredOrganisation = z.infer<typeof AdministeredOrganisation>;

/** Shape of a code: part of an address of the portal. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_CODE = 60;
const SHORTEST_CODE = 3;

/** Whether a new organisation may have this code. `new` is the address of the empty form. */
export function isOrganisationCode(code: string): boolean {
  return code !== 'new' && code.length >= SHORTEST_CODE && code.length <= LONGEST_CODE && CODE.test(code);
}
