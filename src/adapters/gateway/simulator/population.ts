import { z } from 'zod';
import { NotaryPower } from '../../../domain/registry/notary-power';
import { RegisteredAddress, RegisteredPerson } from '../../../domain/registry/registered-person';

/** What a person is in the household: everything else is seen from its head. */
export const HouseholdRole = z.enum(['head', 'spouse', 'child', 'parent', 'ward']);
export type HouseholdRole = z.infer<typeof HouseholdRole>;

const HouseholdMember = RegisteredPerson.omit({ address: true }).extend({ role: HouseholdRole }).strict();

/** A family under one roof. `aspMonths` are the months of each year paid with targeted social assistance. */
export const Household = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  address: RegisteredAddress,
  members: z.array(HouseholdMember).min(1),
  aspMonths: z.record(z.string().regex(/^20\d\d$/), z.array(z.int().min(1).max(12))).default({}),
});
export type Household = z.infer<typeof Household>;

/** Everybody whom the simulated registries know. Nobody occurs twice, and each household has one head. */
export const Population = z
  .strictObject({ families: z.array(Household), powersOfAttorney: z.array(NotaryPower) })
  .refine((all) => new Set(iinsOf(all.families)).size === iinsOf(all.families).length, {
    message: 'an IIN twice',
  })
  .refine(
    (all) =>
      all.families.every((family) => family.members.filter(({ role }) => role === 'head').length === 1),
    {
      message: 'a household without its one head',
    },
  );
export type Population = z.infer<typeof Population>;

function iinsOf(families: readonly Household[]): string[] {
  return families.flatMap((family) => family.members.map((member) => member.iin));
}
