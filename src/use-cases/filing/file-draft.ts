import type { ApplicationRepository } from '../../data/applications';
import type { DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { RoutePlanRepository } from '../../data/route-plans';
import type { Actor } from '../../domain/application/actor';
import type { Person } from '../../domain/access/person';
import { writtenAddress } from '../../domain/filing/written-address';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { assembleFiling, type FiledSignature, type FilingParts } from './assemble-filing';
import type { DraftContents } from './draft-contents';
import { ownHours } from './own-hours';
import { planFiling } from './plan-filing';
import type { Reference } from './reference';

export interface FileDraftDeps {
  readonly applications: Pick<ApplicationRepository, 'file' | 'findById'>;
  readonly drafts: Pick<DraftRepository, 'nextSerial'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
  readonly plans: Pick<RoutePlanRepository, 'keep'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly reference: Reference;
  readonly clock: Clock;
}

/** The application that a draft has become. */
export interface Filed {
  readonly kind: 'filed';
  readonly number: string;
  readonly applicationId: string;
}

/**
 * Files a draft that is signed. When somebody was faster (the other tab) it answers what they made; undefined when the
 * draft is no longer what was signed.
 * @param actor who made the fact, where it is not the person in an account of their own
 */
export async function fileDraft(
  deps: FileDraftDeps,
  person: Person,
  contents: DraftContents,
  signature: FiledSignature,
  actor?: Actor,
): Promise<Filed | undefined> {
  const filing = await filingOf(deps, person, contents, { signature, actor });
  const { id, number } = filing.application;
  if (await deps.applications.file(filing)) return { kind: 'filed', number, applicationId: id };
  return findFiled(deps, person, id);
}

/** A draft that is gone because it was filed answers its number again. */
export function filedBefore(applicationId: string) {
  return (problem: unknown): Filed => {
    if (!(problem instanceof DomainError) || problem.code !== 'draft-filed') throw problem;
    return { kind: 'filed', number: String(problem.details.number), applicationId };
  };
}

/** What a draft has become; undefined while it is one. @throws DomainError `not-found` when somebody else filed it. */
export async function findFiled(
  deps: Pick<FileDraftDeps, 'applications'>,
  person: Person,
  draftId: string,
): Promise<Filed | undefined> {
  const filed = await deps.applications.findById(draftId);
  if (filed === undefined) return undefined;
  if (filed.accountId !== person.accountId) throw new DomainError('not-found');
  return { kind: 'filed', number: filed.number, applicationId: filed.id };
}

async function filingOf(
  deps: FileDraftDeps,
  person: Person,
  contents: DraftContents,
  made: Pick<FilingParts, 'signature' | 'actor'>,
) {
  const filedAt = deps.clock.now();
  const { draft, form, answers, channel, route } = contents;
  const [rules, calendars, organisations, serial] = await Promise.all([
    deps.editions.asOf(draft.serviceId, draft.rulesEdition, filedAt),
    deps.reference.calendars(),
    deps.organisations.list(),
    deps.drafts.nextSerial(),
  ]);
  const hours = ownHours(organisations, { channel, address: writtenAddress(form.fields, answers), person });
  const promise = planFiling({ rules, route, channel, filedAt, calendars, hours }, deps.reference);
  const planHash = await deps.plans.keep(promise.plan);
  return assembleFiling({
    contents: { ...contents, rules },
    promise,
    planHash,
    serial,
    organisations,
    filedAt,
    person,
    ...made,
    calendars,
  });
}
