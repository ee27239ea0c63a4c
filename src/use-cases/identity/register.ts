import { createHash } from 'node:crypto';
import type { PasswordHasher } from '../../adapters/password/port';
import type { AccountRepository } from '../../data/accounts';
import type { ConsentRepository } from '../../data/consents';
import type { Throttle } from '../../data/throttle';
import { fullName } from '../../domain/form/prefill-registry';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { AskRegistry } from '../registries/ask-registry';
import { type ClaimedIdentity, isSamePerson } from './registered-identity';
import { spendTries } from './spend-tries';

/** Somebody who wants an account; every value was checked and normalised by the form. */
export interface RegistrationInput extends ClaimedIdentity {
  readonly email: string | null;
  readonly password: string;
  readonly language: Language;
  /** Address of the client, for the throttle. */
  readonly address: string;
  /** The words to which the person agreed. */
  readonly consent: LocalizedText;
}

/**
 * `not-confirmed`: the registry knows the number with another name or phone; which of them is not told.
 * `registry-silent`: nobody can be confirmed now. `known`: the person has an account.
 */
export type Registration =
  | { readonly kind: 'registered'; readonly accountId: string }
  | { readonly kind: 'not-confirmed' }
  | { readonly kind: 'registry-silent' }
  | { readonly kind: 'known' };

interface Deps {
  readonly accounts: Pick<AccountRepository, 'insertCitizen'>;
  readonly consents: Pick<ConsentRepository, 'give'>;
  readonly askRegistry: AskRegistry;
  readonly passwords: PasswordHasher;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly clock: Clock;
}

/** Consent of a registration, kept with the account: the account's id stands in the place of the case's. */
export const REGISTRATION_CONSENT = 'registration';

/**
 * Opens an account. The state database of individuals confirms who the person is; somebody whom it does not know at all
 * (a foreigner, a new number) registers with the name as typed and proves it by a document in each application.
 * @throws DomainError `too-many-requests`, `password-check-busy`
 */
export function register(deps: Deps) {
  const { accounts, consents, passwords, throttle, clock } = deps;

  return async (input: RegistrationInput): Promise<Registration> => {
    await spendTries(throttle, { 'registration-address': input.address });
    const id = newId();
    const consentId = newId();
    const answer = await deps.askRegistry(
      { registry: 'gbd-fl', iin: input.iin },
      { caseId: id, purpose: 'registration', consentId, askedBy: id },
    );
    if (answer.kind === 'unavailable') return { kind: 'registry-silent' };
    if (answer.kind === 'found' && !isSamePerson(input, answer.facts)) return { kind: 'not-confirmed' };
    const at = clock.now();
    const inserted = await accounts.insertCitizen({
      id,
      iin: input.iin,
      name: answer.kind === 'found' ? fullName(answer.facts) : input.name,
      phone: input.phone,
      email: input.email,
      language: input.language,
      passwordHash: await passwords.hash(input.password),
      at,
    });
    if (!inserted) return { kind: 'known' };
    await consents.give({ ...consentOf(input), id: consentId, caseId: id, accountId: id, givenAt: at });
    return { kind: 'registered', accountId: id };
  };
}

function consentOf({ consent, language }: RegistrationInput) {
  const version = createHash('sha256').update(JSON.stringify([REGISTRATION_CONSENT, consent.kk, consent.ru]));
  return {
    consentId: REGISTRATION_CONSENT,
    textKk: consent.kk,
    textRu: consent.ru,
    version: version.digest('hex'),
    language,
  };
}
