import type { z } from 'zod';
import { AspPayments } from './asp-payments';
import { NotaryPower } from './notary-power';
import type { RegistryName } from './question';
import { RegisteredFamily } from './registered-family';
import { RegisteredPerson } from './registered-person';

/** What each registry says when it knows the answer. */
export const REGISTRY_FACTS = {
  'gbd-fl': RegisteredPerson,
  family: RegisteredFamily,
  'asp-payments': AspPayments,
  'notary-powers': NotaryPower,
} as const satisfies Record<RegistryName, z.ZodType>;

/** The facts that a registry gives, by the registry's name. */
export type RegistryFacts = { [Name in RegistryName]: z.infer<(typeof REGISTRY_FACTS)[Name]> };

/** Why no answer came. `too-busy`: the portal itself holds back, for too many questions to this registry are open. */
export const UNAVAILABLE_REASONS = [
  'timeout',
  'refused',
  'invalid-answer',
  'circuit-open',
  'too-busy',
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** The answer to one question, with the instant at which it was known. An outage is an answer too. */
export type RegistryAnswer<Name extends RegistryName = RegistryName> =
  | { readonly kind: 'found'; readonly facts: RegistryFacts[Name]; readonly answeredAt: Date }
  | { readonly kind: 'not-found'; readonly answeredAt: Date }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason; readonly answeredAt: Date };
