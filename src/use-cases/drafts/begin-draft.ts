import type { AccountRepository } from '../../data/accounts';
import type { ConsentRecord } from '../../data/consents';
import type { DraftRecord } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import { acceptsApplications } from '../../domain/edition/accepts-applications';
import { type GoverningEditions, governingEditions } from '../../domain/edition/governing-editions';
import type { ApplicationForm } from '../../domain/form/application-form';
import type { PrefillFacts } from '../../domain/form/prefill';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Language } from '../../kernel/language';
import type { PartiesFound } from './ask-about-parties';
import { personalDataConsent } from './personal-data-consent';
import { recordOfConsent } from './record-of-consent';
import type { StartParties } from './start-parties';

/**
 * The editions by which an application is begun today.
 * @throws DomainError `not-found`, `service-closed`, `channel-does-not-accept`, `forbidden`
 */
export async function editionsFor(
  editions: Pick<EditionLibrary, 'ofService' | 'openings'>,
  serviceId: string,
  { channel, representative }: Pick<StartParties, 'channel' | 'representative'>,
): Promise<GoverningEditions> {
  const own = await editions.ofService(serviceId);
  if (own.length === 0) throw new DomainError('not-found');
  const openings = await editions.openings();
  if (!acceptsApplications(own, openings.get(serviceId))) throw new DomainError('service-closed');
  const governing = governingEditions(own, channel);
  const mayBeRepresented = governing.rules.applicants?.representative?.allowed !== false;
  if (representative !== null && !mayBeRepresented) throw new DomainError('forbidden');
  return governing;
}

/** A draft without answers. */
export function newDraft(
  { accountId }: Person,
  language: Language,
  { channel, applicantIin, representative }: StartParties,
  { rules, route }: GoverningEditions,
  now: Date,
): DraftRecord {
  return {
    id: newId(),
    accountId,
    channel,
    serviceId: rules.id,
    rulesEdition: rules.edition.id,
    routeEdition: route?.edition.id ?? null,
    language,
    applicantIin,
    representative,
    answers: {},
    sources: {},
    createdAt: now,
    savedAt: now,
  };
}

/** The consent under which the registries are asked for a draft. */
export function consentOf(
  { id: caseId, accountId, language, createdAt: givenAt }: DraftRecord,
  form: ApplicationForm,
): ConsentRecord {
  return recordOfConsent(personalDataConsent(form), { caseId, accountId, language, givenAt });
}

/** The account's own phone and e-mail are the applicant's only when nobody acts for somebody else. */
export async function factsOf(
  { accounts, clock }: { readonly accounts: Pick<AccountRepository, 'findContact'>; readonly clock: Clock },
  person: Person,
  { language, isMyself }: { readonly language: Language; readonly isMyself: boolean },
  found: PartiesFound,
): Promise<PrefillFacts> {
  const contact = isMyself ? await accounts.findContact(person.accountId) : undefined;
  const { phone, email } = contact ?? { phone: null, email: null };
  return {
    person: found.applicant,
    representative: found.representative,
    account: { ...(phone === null ? {} : { phone }), ...(email === null ? {} : { email }) },
    today: dayOf(clock.now()),
    language,
  };
}
