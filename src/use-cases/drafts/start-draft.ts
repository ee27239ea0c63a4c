import type { AccountRepository } from '../../data/accounts';
import type { ConsentRepository } from '../../data/consents';
import type { DraftRecord, DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import { acceptsApplications } from '../../domain/edition/accepts-applications';
import { type GoverningEditions, governingEditions } from '../../domain/edition/governing-editions';
import type { ApplicationForm, FindOptions } from '../../domain/form/application-form';
import type { PrefillFacts } from '../../domain/form/prefill';
import { DomainError } from '../../kernel/domain-error';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';
import { newId } from '../../kernel/ids';
import type { AskRegistry } from '../registries/ask-registry';
import { askAboutParties, type PartiesFound } from './ask-about-parties';
import { findOwnDraft } from './find-own-draft';
import { firstAnswers } from './first-answers';
import { formOfDraft } from './form-of-draft';
import { personalDataConsent } from './personal-data-consent';
import { recordOfConsent } from './record-of-consent';
import type { StartInput } from './start-input';
import { type StartParties, startParties } from './start-parties';

export interface StartDraftDeps {
  readonly drafts: Pick<DraftRepository, 'insert' | 'listOfAccount'>;
  readonly accounts: Pick<AccountRepository, 'findContact'>;
  readonly consents: Pick<ConsentRepository, 'give'>;
  readonly editions: Pick<EditionLibrary, 'ofService' | 'openings'>;
  readonly askRegistry: AskRegistry;
  readonly findOptions: FindOptions;
  readonly clock: Clock;
}

const NOBODY: PartiesFound = { applicant: undefined, representative: undefined };

/**
 * Begins an application and gives the id of its draft, with the answers that the state knows already put in. Somebody who
 * has begun one for themselves gets that one again, so that pressing twice makes no second.
 * @throws DomainError `not-found`, `service-closed`, `channel-does-not-accept`, `forbidden`, `own-principal`
 */
export function startDraft(deps: StartDraftDeps) {
  const ask = askAboutParties(deps);

  return async (person: Person, input: StartInput): Promise<string> => {
    const parties = startParties(person, input);
    const begun =
      input.by === 'myself' && (await findOwnDraft(deps.drafts, person.accountId, input.serviceId));
    if (begun) return begun.id;
    const governing = await editionsFor(deps, input.serviceId, parties);
    const draft = newDraft(person, input, parties, governing, deps.clock.now());
    const form = formOfDraft(draft, governing.rules, deps.findOptions);
    const consentId = input.registryConsent ? await recordConsent(deps, draft, form) : null;
    const found = consentId === null ? NOBODY : await ask(person, parties, { caseId: draft.id, consentId });
    const first = firstAnswers(form, draft, await factsOf(deps, person, input, found), parties);
    await deps.drafts.insert({ ...draft, ...first });
    return draft.id;
  };
}

async function editionsFor(
  { editions }: StartDraftDeps,
  serviceId: string,
  { channel, representative }: StartParties,
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

function newDraft(
  { accountId }: Person,
  { serviceId, language }: StartInput,
  { channel, applicantIin, representative }: StartParties,
  { rules, route }: GoverningEditions,
  now: Date,
): DraftRecord {
  return {
    id: newId(),
    accountId,
    channel,
    serviceId,
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

async function recordConsent(
  { consents }: StartDraftDeps,
  { id: caseId, accountId, language, createdAt: givenAt }: DraftRecord,
  form: ApplicationForm,
): Promise<string> {
  const act = recordOfConsent(personalDataConsent(form), { caseId, accountId, language, givenAt });
  await consents.give(act);
  return act.id;
}

/** The account's own phone and e-mail are the applicant's only when nobody acts for somebody else. */
async function factsOf(
  deps: StartDraftDeps,
  person: Person,
  input: StartInput,
  found: PartiesFound,
): Promise<PrefillFacts> {
  const contact = input.by === 'myself' ? await deps.accounts.findContact(person.accountId) : undefined;
  const { phone, email } = contact ?? { phone: null, email: null };
  return {
    person: found.applicant,
    representative: found.representative,
    account: { ...(phone === null ? {} : { phone }), ...(email === null ? {} : { email }) },
    today: dayOf(deps.clock.now()),
    language: input.language,
  };
}
