import type { z } from 'zod';
import { AspPayments } from './asp-payments';
import { AccountHolder, AccountNumber, BankAccounts } from './bank-accounts';
import { Benefits, CareBenefits, PensionContributions } from './benefits';
import { Births, DeathRecord, Marriages, NameChanges } from './civil-records';
import { DigitalDocument, DigitalDocumentRequest } from './digital-document';
import { Disability } from './disability';
import { Adoptions, Guardianships, SchoolGuardianships } from './guardianship';
import { LegalEntity, SoleProprietor } from './legal-entity';
import { MentalHealth } from './mental-health';
import { NotaryPower } from './notary-power';
import type { RegistryName } from './question';
import { RegisteredFamily } from './registered-family';
import { RegisteredPerson } from './registered-person';
import { Studies } from './studies';

/** What each registry says when it knows the answer. */
export const REGISTRY_FACTS = {
  'gbd-fl': RegisteredPerson,
  family: RegisteredFamily,
  'asp-payments': AspPayments,
  'notary-powers': NotaryPower,
  'legal-entities': LegalEntity,
  'sole-proprietors': SoleProprietor,
  births: Births,
  marriages: Marriages,
  deaths: DeathRecord,
  'name-changes': NameChanges,
  disability: Disability,
  'school-studies': Studies,
  'higher-studies': Studies,
  'school-guardianships': SchoolGuardianships,
  guardianships: Guardianships,
  adoptions: Adoptions,
  benefits: Benefits,
  'care-benefits': CareBenefits,
  'pension-contributions': PensionContributions,
  'bank-accounts': BankAccounts,
  'account-holder': AccountHolder,
  'account-number': AccountNumber,
  'digital-document-request': DigitalDocumentRequest,
  'digital-document': DigitalDocument,
  'mental-health': MentalHealth,
} as const satisfies Record<RegistryName, z.ZodType>;

/** The facts that a registry gives, by the registry's name. */
export type RegistryFacts = { [Name in RegistryName]: z.infer<(typeof REGISTRY_FACTS)[Name]> };

/**
 * Why no answer came. `too-busy`: the portal itself holds back, for too many questions to this registry are open;
 * `asked-too-often`: for whoever asks, as it looks like trying out numbers.
 */
export const UNAVAILABLE_REASONS = [
  'timeout',
  'refused',
  'invalid-answer',
  'circuit-open',
  'too-busy',
  'asked-too-often',
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** The answer to one question, with the instant at which it was known. An outage is an answer too. */
export type RegistryAnswer<Name extends RegistryName = RegistryName> =
  | { readonly kind: 'found'; readonly facts: RegistryFacts[Name]; readonly answeredAt: Date }
  | { readonly kind: 'not-found'; readonly answeredAt: Date }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason; readonly answeredAt: Date };
