import { z } from 'zod';
import { RegistryDay } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** A payment that the state makes to people and that the portal's services depend on. */
export const BenefitKind = z.enum([
  'age-pension',
  'basic-pension',
  'disability-allowance',
  'survivor-allowance',
  'special-state-benefit',
  'birth-benefit',
  'childcare-benefit',
  'disabled-child-carer-benefit',
  'childhood-disability-care-benefit',
  'burial-payment',
]);
export type BenefitKind = z.infer<typeof BenefitKind>;

/**
 * A benefit that was assigned. `recipientIin` gets the money; `subjectIin` is the person because of whom: the child, the
 * one cared for, the deceased, or the recipient. A single payment ends on the day it begins; `until` is left out while
 * no end is known.
 */
export const BenefitAward = z
  .object({
    benefit: BenefitKind,
    recipientIin: RegistryIin,
    subjectIin: RegistryIin,
    since: RegistryDay,
    until: RegistryDay.exactOptional(),
  })
  .refine(({ since, until }) => until === undefined || since <= until, { message: 'ended before it began' });
export type BenefitAward = z.infer<typeof BenefitAward>;

/** An application for a benefit that is not decided yet, wherever it was filed. */
export const PendingApplication = z.object({
  benefit: BenefitKind,
  applicantIin: RegistryIin,
  subjectIin: RegistryIin,
  filedOn: RegistryDay,
});
export type PendingApplication = z.infer<typeof PendingApplication>;

/**
 * Pensions and allowances of a person, and of others because of that person: order 509, burial Rules, clause 13,
 * items 2–5. So a burial payment for somebody is found by the IIN of the deceased.
 */
export const BenefitsQuestion = z.strictObject({ registry: z.literal('benefits'), iin: RegistryIin });

/** What is assigned and what is applied for; the person asked about is recipient, applicant or subject of each. */
export const Benefits = z
  .object({
    iin: RegistryIin,
    awards: z.array(BenefitAward).max(200),
    applications: z.array(PendingApplication).max(50),
  })
  .refine(({ iin, awards }) => awards.every((one) => one.recipientIin === iin || one.subjectIin === iin), {
    message: 'an award of somebody else',
  })
  .refine(
    ({ iin, applications }) =>
      applications.every((one) => one.applicantIin === iin || one.subjectIin === iin),
    {
      message: 'an application of somebody else',
    },
  );
export type Benefits = z.infer<typeof Benefits>;

/**
 * The benefits of families and carers in the system of the authorised body: order 206, annexes 1–3, row 9 (already
 * assigned or applied for; the carer changed more than twice in a year; the service of a personal assistant).
 */
export const CareBenefitsQuestion = z.strictObject({
  registry: z.literal('care-benefits'),
  iin: RegistryIin,
});

/** As `Benefits`, with who cared for the person asked about when, and when the state paid them a personal assistant. */
export const CareBenefits = Benefits.safeExtend({
  carers: z
    .array(z.object({ carerIin: RegistryIin, since: RegistryDay, until: RegistryDay.exactOptional() }))
    .max(50),
  personalAssistant: z.array(z.object({ since: RegistryDay, until: RegistryDay.exactOptional() })).max(20),
});
export type CareBenefits = z.infer<typeof CareBenefits>;

/** Whether pension contributions or social payments were made for a person in a span of days: order 509, annex 4, row 8. */
export const PensionContributionsQuestion = z.strictObject({
  registry: z.literal('pension-contributions'),
  iin: RegistryIin,
  from: RegistryDay,
  until: RegistryDay,
});

/** The months, written `YYYY-MM`, for which something was paid; none says that the person did not work. */
export const PensionContributions = z.object({
  iin: RegistryIin,
  from: RegistryDay,
  until: RegistryDay,
  months: z.array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)).max(600),
});
export type PensionContributions = z.infer<typeof PensionContributions>;
