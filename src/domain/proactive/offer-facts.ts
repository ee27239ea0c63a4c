import type { Language } from '../../kernel/language';
import type { BenefitKind } from '../registry/benefits';
import type { BirthRecord, DeathRecord } from '../registry/civil-records';
import type { DisabilityFinding } from '../registry/disability';
import type { RegisteredPerson } from '../registry/registered-person';
import type { RegistryText } from '../registry/registry-fields';
import type { RecipientRole } from './offer-rules';

/** What the registries say of the subject of an event, as its record. */
export type EventRecord =
  | { readonly kind: 'birth'; readonly record: BirthRecord }
  | { readonly kind: 'disability'; readonly finding: DisabilityFinding }
  | { readonly kind: 'death'; readonly record: DeathRecord };

/** Everything from which the answers of an offered application are taken. */
export interface OfferFacts {
  readonly event: EventRecord;
  readonly happenedOn: string;
  readonly role: RecipientRole;
  readonly recipient: RegisteredPerson;
  /** The child, the person with the disability or the deceased, as the registry of persons has them. */
  readonly subject: RegisteredPerson;
  /** Where the subject's birth was registered, ISO 3166-1 alpha-3; undefined when no record was found or looked for. */
  readonly birthCountry: string | undefined;
  /** Children under eighteen whom the deceased leaves with the recipient. */
  readonly orphans: readonly RegisteredPerson[];
  /** What the deceased was paid. */
  readonly paid: readonly BenefitKind[];
  /** The bank of the account; undefined when only the number is known. */
  readonly bank: RegistryText | undefined;
  readonly language: Language;
}
