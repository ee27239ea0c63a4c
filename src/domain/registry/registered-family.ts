import { z } from 'zod';
import { RegistryDay, RegistryPersonName } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** What a member of the family is to the person asked about. */
export const FamilyRelation = z.enum([
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'ward',
  'guardian',
]);
export type FamilyRelation = z.infer<typeof FamilyRelation>;

/** One member of the family, without the person asked about. */
export const FamilyMember = RegistryPersonName.extend({
  iin: RegistryIin,
  birthDate: RegistryDay,
  relation: FamilyRelation,
});
export type FamilyMember = z.infer<typeof FamilyMember>;

/** The family of one person; `members` is empty for somebody who lives alone. */
export const RegisteredFamily = z.object({ iin: RegistryIin, members: z.array(FamilyMember).max(50) });
export type RegisteredFamily = z.infer<typeof RegisteredFamily>;
