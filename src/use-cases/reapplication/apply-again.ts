import type { DraftOriginRepository } from '../../data/draft-origins';
import type { DraftRepository } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import type { GoverningEditions } from '../../domain/edition/governing-editions';
import type { ApplicationForm } from '../../domain/form/application-form';
import type { Language } from '../../kernel/language';
import { askAboutParties } from '../drafts/ask-about-parties';
import { consentOf, editionsFor, factsOf, newDraft } from '../drafts/begin-draft';
import { draftLanguage } from '../drafts/draft-language';
import { firstAnswers } from '../drafts/first-answers';
import { formOfDraft } from '../drafts/form-of-draft';
import { personalDataConsent } from '../drafts/personal-data-consent';
import type { StartDraftDeps } from '../drafts/start-draft';
import type { StartParties } from '../drafts/start-parties';
import { type CounterDeps, findVisitor } from '../office/identify-visitor';
import { findRefused, type FindRefusedDeps, type RefusedCase } from './find-refused';
import { followRefusal, type Followed, type FollowRefusalDeps } from './follow-refusal';
import { partiesAgain } from './parties-again';

/** Which application is filed again, and where. */
export interface AgainInput {
  readonly number: string;
  readonly language: Language;
  /** The visit by which a window found out who stands there; null on the portal. */
  readonly visitId: string | null;
}

export interface ApplyAgainDeps
  extends
    Omit<StartDraftDeps, 'drafts' | 'editions'>,
    FindRefusedDeps,
    Omit<FollowRefusalDeps, 'editions' | 'reference'> {
  readonly editions: StartDraftDeps['editions'] & FollowRefusalDeps['editions'];
  readonly reference: FindRefusedDeps['reference'] & FollowRefusalDeps['reference'];
  readonly drafts: Pick<DraftRepository, 'save'>;
  readonly origins: Pick<DraftOriginRepository, 'begin' | 'findDraft'>;
  readonly organisations: CounterDeps['organisations'];
}

/** What applying again would take over. */
export interface AgainOffer extends Pick<Followed, 'taken' | 'documents' | 'told'> {
  readonly governing: GoverningEditions;
  /** The consent under which the registries are asked afresh. */
  readonly consent: ReturnType<typeof personalDataConsent>;
  /** The draft that was begun already; null: none was. */
  readonly begun: string | null;
}

/**
 * Shows what would be taken over from a refused application.
 * @throws DomainError `not-found`, `service-closed`, `channel-does-not-accept`, `forbidden`
 */
export function showAgain(deps: ApplyAgainDeps) {
  const prepare = preparedAgain(deps);
  return async (person: Person, input: AgainInput): Promise<AgainOffer> => {
    const { refused, followed, form, governing } = await prepare(person, input);
    const begun = await deps.origins.findDraft(refused.key, person.accountId);
    const { taken, documents, told } = followed;
    return { taken, documents, told, governing, consent: personalDataConsent(form), begun: begun ?? null };
  };
}

/**
 * Begins a new application of the edition that holds now from a refused one: with the old answers and files that still do,
 * and with what the registries say today. Whoever has begun one from it and not sent it gets that one, also when they press
 * twice in one moment.
 * @returns the id of the draft
 * @throws DomainError `not-found`, `service-closed`, `channel-does-not-accept`, `forbidden`
 */
export function applyAgain(deps: ApplyAgainDeps) {
  const prepare = preparedAgain(deps);
  const refresh = withRegistries(deps);
  return async (
    person: Person,
    input: AgainInput & { readonly registryConsent: boolean },
  ): Promise<string> => {
    const prepared = await prepare(person, input);
    const { refused, followed, form } = prepared;
    const { draft, told, files } = followed;
    const consent = input.registryConsent ? consentOf(draft, form) : null;
    const following = { draft, formerId: refused.key, told, files, consent };
    if (!(await deps.origins.begin(following)))
      return (await deps.origins.findDraft(refused.key, person.accountId)) ?? draft.id;
    if (consent !== null) await refresh(person, prepared, consent.id);
    return draft.id;
  };
}

/** All that is known before anything is written. */
interface Prepared {
  readonly refused: RefusedCase;
  readonly parties: StartParties;
  readonly governing: GoverningEditions;
  readonly form: ApplicationForm;
  readonly followed: Followed;
}

function preparedAgain(deps: ApplyAgainDeps) {
  const find = findRefused(deps);
  const follow = followRefusal(deps);
  const visitor = findVisitor(deps);
  return async (person: Person, { number, language: page, visitId }: AgainInput): Promise<Prepared> => {
    const refused = await find(person, number);
    const language = draftLanguage(person, refused.former.application.language, page);
    const visit = visitId === null ? null : await visitor(person, visitId);
    const parties = await partiesAgain(deps, person, refused, visit);
    const { serviceId } = refused.base.application;
    const governing = await editionsFor(deps.editions, serviceId, parties);
    const draft = newDraft(person, language, parties, governing, deps.clock.now());
    const form = formOfDraft(draft, governing.rules, deps.findOptions);
    const followed = await follow(refused, draft, { form, edition: governing.rules, startedBy: parties });
    return { refused, parties, governing, form, followed };
  };
}

/** Puts in what the registries say today; what the person had put in the place of a registry's answer stays. */
function withRegistries(deps: ApplyAgainDeps) {
  const ask = askAboutParties(deps);
  return async (person: Person, { parties, form, followed }: Prepared, consentId: string): Promise<void> => {
    const { draft, taken, corrected } = followed;
    const found = await ask(person, parties, { caseId: draft.id, consentId });
    const isMyself = parties.channel === 'portal' && parties.representative === null;
    const facts = await factsOf(deps, person, { language: draft.language, isMyself }, found);
    const first = firstAnswers(form, draft, facts, parties);
    const isFresh = (id: string) =>
      taken[id] === undefined || (first.sources[id] === 'gbd-fl' && !corrected.has(id));
    await deps.drafts.save(draft.id, {
      savedAt: deps.clock.now(),
      answers: only(first.answers, isFresh),
      sources: only(first.sources, isFresh),
    });
  };
}

function only<Value>(
  values: Readonly<Record<string, Value>>,
  isMeant: (id: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => isMeant(id)));
}
