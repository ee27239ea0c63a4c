import { z } from 'zod';
import type { RegistryId } from '../edition/vocabulary';
import { AccountHolderQuestion, AccountNumberQuestion, BankAccountsQuestion } from './bank-accounts';
import { BenefitsQuestion, CareBenefitsQuestion, PensionContributionsQuestion } from './benefits';
import { BirthsQuestion, DeathQuestion, MarriagesQuestion, NameChangesQuestion } from './civil-records';
import { DigitalDocumentQuestion, DigitalDocumentRequestQuestion } from './digital-document';
import { DisabilityQuestion } from './disability';
import { AdoptionsQuestion, GuardianshipsQuestion, SchoolGuardianshipsQuestion } from './guardianship';
import { LegalEntityQuestion, SoleProprietorQuestion } from './legal-entity';
import { MentalHealthQuestion } from './mental-health';
import { RegistryIin } from './registry-iin';
import { HigherStudiesQuestion, SchoolStudiesQuestion } from './studies';

/** The registered record of one natural person. */
export const PersonQuestion = z.strictObject({ registry: z.literal('gbd-fl'), iin: RegistryIin });
export type PersonQuestion = z.infer<typeof PersonQuestion>;

/** The family that the civil status records know of, seen from one person. */
export const FamilyQuestion = z.strictObject({ registry: z.literal('family'), iin: RegistryIin });
export type FamilyQuestion = z.infer<typeof FamilyQuestion>;

/** Whether a person's family was paid targeted social assistance in one quarter of a year. */
export const AspPaymentsQuestion = z.strictObject({
  registry: z.literal('asp-payments'),
  iin: RegistryIin,
  year: z.int().min(2002).max(2100),
  quarter: z.literal([1, 2, 3, 4]),
});
export type AspPaymentsQuestion = z.infer<typeof AspPaymentsQuestion>;

/** A notarised power of attorney, asked for by its number and both parties, so that a number alone tells nothing. */
export const NotaryPowerQuestion = z.strictObject({
  registry: z.literal('notary-powers'),
  number: z.string().min(1).max(40),
  principalIin: RegistryIin,
  representativeIin: RegistryIin,
});
export type NotaryPowerQuestion = z.infer<typeof NotaryPowerQuestion>;

/**
 * Everything the portal may ask a state registry. All questions only read, so each may be asked again; the one that has
 * a code sent is told apart by its request id.
 */
export const RegistryQuestion = z.discriminatedUnion('registry', [
  PersonQuestion,
  FamilyQuestion,
  AspPaymentsQuestion,
  NotaryPowerQuestion,
  LegalEntityQuestion,
  SoleProprietorQuestion,
  BirthsQuestion,
  MarriagesQuestion,
  DeathQuestion,
  NameChangesQuestion,
  DisabilityQuestion,
  SchoolStudiesQuestion,
  HigherStudiesQuestion,
  SchoolGuardianshipsQuestion,
  GuardianshipsQuestion,
  AdoptionsQuestion,
  BenefitsQuestion,
  CareBenefitsQuestion,
  PensionContributionsQuestion,
  BankAccountsQuestion,
  AccountHolderQuestion,
  AccountNumberQuestion,
  DigitalDocumentRequestQuestion,
  DigitalDocumentQuestion,
  MentalHealthQuestion,
]);
export type RegistryQuestion = z.infer<typeof RegistryQuestion>;

/** The name by which a question is put, and by which its answer is checked. */
export type RegistryName = RegistryQuestion['registry'];

/** The state system that answers each question, by its code in the reference list of registries. */
export const REGISTRY_CODES = {
  'gbd-fl': 'gbd-fl',
  family: 'zags',
  'asp-payments': 'asp-recipients',
  'notary-powers': 'enis',
  'legal-entities': 'gbd-ul',
  'sole-proprietors': 'sole-proprietor-registry',
  births: 'zags',
  marriages: 'zags',
  deaths: 'zags',
  'name-changes': 'zags',
  disability: 'cbdi',
  'school-studies': 'nobd',
  'higher-studies': 'epvo',
  'school-guardianships': 'nobd',
  guardianships: 'guardianship-registry',
  adoptions: 'torelik',
  benefits: 'pension-benefit-recipients',
  'care-benefits': 'authorised-body-is',
  'pension-contributions': 'pension-contributions-ais',
  'bank-accounts': 'bank-accounts',
  'account-holder': 'bank-accounts',
  'account-number': 'bank-accounts',
  'digital-document-request': 'digital-documents',
  'digital-document': 'digital-documents',
  'mental-health': 'mental-health-registry',
} as const satisfies Record<RegistryName, RegistryId>;

/** The system behind a question. */
export type RegistrySystem = (typeof REGISTRY_CODES)[RegistryName];

/** A question as it may be written down: a one-time code is used up and nobody's business. */
export function withoutSecrets(question: RegistryQuestion): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(question).filter(([field]) => field !== 'code'));
}
