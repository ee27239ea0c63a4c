import type { AccountRepository } from '../../data/accounts';
import type { ConsentRepository } from '../../data/consents';
import type { DraftRecord, DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import type { ApplicationForm, FindOptions } from '../../domain/form/application-form';
import type { Clock } from '../../kernel/clock';
import type { AskRegistry } from '../registries/ask-registry';
import { askAboutParties, NOBODY_FOUND } from './ask-about-parties';
import { consentOf, editionsFor, factsOf, newDraft } from './begin-draft';
import { findOwnDraft } from './find-own-draft';
import { firstAnswers } from './first-answers';
import { formOfDraft } from './form-of-draft';
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
    const governing = await editionsFor(deps.editions, input.serviceId, parties);
    const { language } = input;
    const draft = newDraft(person, language, parties, governing, deps.clock.now());
    const form = formOfDraft(draft, governing.rules, deps.findOptions);
    const consentId = input.registryConsent ? await recordConsent(deps, draft, form) : null;
    const found =
      consentId === null ? NOBODY_FOUND : await ask(person, parties, { caseId: draft.id, consentId });
    const facts = await factsOf(deps, person, { language, isMyself: input.by === 'myself' }, found);
    const first = firstAnswers(form, draft, facts, parties);
    await deps.drafts.insert({ ...draft, ...first });
    return draft.id;
  };
}

async function recordConsent(
  { consents }: StartDraftDeps,
  draft: DraftRecord,
  form: ApplicationForm,
): Promise<string> {
  const act = consentOf(draft, form);
  await consents.give(act);
  return act.id;
}
