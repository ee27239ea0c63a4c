import type { AccountRepository } from '../../data/accounts';
import type { ConsentRepository } from '../../data/consents';
import type { DraftRecord, DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import { acceptsApplications } from '../../domain/edition/accepts-applications';
import { governingEditions } from '../../domain/edition/governing-editions';
import type { FindOptions } from '../../domain/form/application-form';
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
import { startParties } from './start-parties';

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
    if (input.by === 'myself') {
      const begun = await findOwnDraft(deps.drafts, person.accountId, input.serviceId);
      if (begun !== undefined) return begun.id;
    }
    const { rules, route } = await governing(deps, input.serviceId, parties.channel);
    if (parties.representative !== null && rules.applicants?.representative?.allowed === false) {
      throw new DomainError('forbidden');
    }
    const now = deps.clock.now();
    const draft: DraftRecord = {
      id: newId(),
      accountId: person.accountId,
      channel: parties.channel,
      serviceId: input.serviceId,
      rulesEdition: rules.edition.id,
      routeEdition: route?.edition.id ?? null,
      language: input.language,
      applicantIin: parties.applicantIin,
      representative: parties.representative,
      answers: {},
      sources: {},
      createdAt: now,
      savedAt: now,
    };
    const form = formOfDraft(draft, rules, deps.findOptions);
    const consent = personalDataConsent(form);
    const act = recordOfConsent(consent, {
      caseId: draft.id,
      accountId: person.accountId,
      language: input.language,
      givenAt: now,
    });
    if (input.registryConsent) await deps.consents.give(act);
    const found = input.registryConsent
      ? await ask(person, parties, { caseId: draft.id, consentId: act.id })
      : NOBODY;
    const first = firstAnswers(form, draft, await factsOf(deps, person, input, found), parties);
    const agreed = input.registryConsent ? { [consent.id]: 'yes' } : {};
    await deps.drafts.insert({ ...draft, answers: { ...first.answers, ...agreed }, sources: first.sources });
    return draft.id;
  };
}

async function governing(deps: StartDraftDeps, serviceId: string, channel: DraftChannel) {
  const editions = await deps.editions.ofService(serviceId);
  if (editions.length === 0) throw new DomainError('not-found');
  const openings = await deps.editions.openings();
  if (!acceptsApplications(editions, openings.get(serviceId))) throw new DomainError('service-closed');
  return governingEditions(editions, channel);
}

type DraftChannel = ReturnType<typeof startParties>['channel'];

/** The account's own phone and e-mail are the applicant's only when nobody acts for somebody else. */
async function factsOf(deps: StartDraftDeps, person: Person, input: StartInput, found: PartiesFound) {
  const contact = input.by === 'myself' ? await deps.accounts.findContact(person.accountId) : undefined;
  return {
    person: found.applicant,
    representative: found.representative,
    account: {
      ...(contact?.phone ? { phone: contact.phone } : {}),
      ...(contact?.email ? { email: contact.email } : {}),
    },
    today: dayOf(deps.clock.now()),
    language: input.language,
  };
}
