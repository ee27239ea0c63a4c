import type { ApplicationRepository } from '../../data/applications';
import type { DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { FiledApplication, Filing, LinkedApplication } from '../../data/file-application';
import type { OrganisationRepository } from '../../data/organisations';
import type { RoutePlanRepository } from '../../data/route-plans';
import type { Actor } from '../../domain/application/actor';
import type { Person } from '../../domain/access/person';
import { writtenAddress } from '../../domain/filing/written-address';
import type { FindOptions } from '../../domain/form/application-form';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { assembleFiling, type FiledSignature, type FilingParts } from './assemble-filing';
import { contentsOfParts } from './contents-of-parts';
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
  readonly findOptions: FindOptions;
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
): Promise<Filing> {
  const { draft } = contents;
  const filedAt = deps.clock.now();
  const [calendars, organisations] = await Promise.all([
    deps.reference.calendars(),
    deps.organisations.list(),
  ]);
  const common = { calendars, organisations, filedAt, person, ...made };
  const [first, ...others] = await contentsOfParts(deps, contents);
  const linked: LinkedApplication[] = [];
  // The first number is the first application's, whichever is reckoned sooner.
  const application = await assemble(deps, { ...common, ...first });
  for (const { files, consents, ...other } of others) {
    linked.push({ ...(await assemble(deps, { ...common, ...other })), files, consents });
  }
  return {
    ...application,
    draftSavedAt: draft.savedAt,
    signingCodeId: made.signature.code?.id ?? null,
    linked,
  };
}

/** One of the applications that a draft becomes. */
async function assemble(
  deps: FileDraftDeps,
  parts: Omit<FilingParts, 'promise' | 'planHash' | 'serial'>,
): Promise<FiledApplication> {
  const { contents, filedAt, organisations, person, calendars } = parts;
  const { draft, form, answers, channel, route } = contents;
  const [rules, serial] = await Promise.all([
    deps.editions.asOf(draft.serviceId, draft.rulesEdition, filedAt),
    deps.drafts.nextSerial(),
  ]);
  const hours = ownHours(organisations, { channel, address: writtenAddress(form.fields, answers), person });
  const promise = planFiling({ rules, route, channel, filedAt, calendars, hours }, deps.reference);
  const planHash = await deps.plans.keep(promise.plan);
  const checks = deps.reference.automaticChecks;
  return assembleFiling({ ...parts, contents: { ...contents, rules }, promise, planHash, serial, checks });
}
