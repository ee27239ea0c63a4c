import type { ApplicationRepository } from '../../data/applications';
import type { DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { RoutePlanRepository } from '../../data/route-plans';
import type { SigningCodeRecord, SigningCodeRepository } from '../../data/signing-codes';
import type { Secrets } from '../../adapters/secrets/port';
import type { Person } from '../../domain/access/person';
import { writtenAddress } from '../../domain/filing/written-address';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { assembleFiling } from './assemble-filing';
import type { DraftContents, LoadDraftContents } from './draft-contents';
import { ownHours } from './own-hours';
import { planFiling } from './plan-filing';
import type { Reference } from './reference';
import { FILING_PURPOSE } from './request-signing-code';

/** Wrong tries of one code. */
const TRIES = 5;

export interface SendApplicationDeps {
  readonly loadDraft: LoadDraftContents;
  readonly applications: Pick<ApplicationRepository, 'file' | 'findById'>;
  readonly drafts: Pick<DraftRepository, 'nextSerial'>;
  readonly signingCodes: Pick<SigningCodeRepository, 'spendTry'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
  readonly plans: Pick<RoutePlanRepository, 'keep'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly reference: Reference;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** What came of pressing "send". */
export type Sent =
  | { readonly kind: 'filed'; readonly number: string; readonly applicationId: string }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number }
  | { readonly kind: 'code-expired' }
  | { readonly kind: 'incomplete'; readonly pageKey: string };

/**
 * Files a draft: complete with number, first fact, open step and job, or not at all. Pressed twice, or from two tabs, it
 * makes one application and answers its number each time. At a counter the applicant signed the printed form, and there
 * is no code.
 * @throws DomainError `not-found` for a draft that is neither the person's nor filed by them.
 */
export function sendApplication(deps: SendApplicationDeps) {
  return async (
    person: Person,
    { draftId, code }: { draftId: string; code: string | null },
  ): Promise<Sent> => {
    const contents = await deps.loadDraft(person, draftId).catch(filedBefore(draftId));
    if ('kind' in contents) return contents;
    if (contents.incompletePage !== null) return { kind: 'incomplete', pageKey: contents.incompletePage };
    const checked = person.kind === 'citizen' ? await checkCode(deps, person, contents, code ?? '') : null;
    if (checked !== null && 'kind' in checked) return checked;
    return fileNow(deps, person, contents, checked);
  };
}

async function fileNow(
  deps: SendApplicationDeps,
  person: Person,
  contents: DraftContents,
  code: SigningCodeRecord | null,
): Promise<Sent> {
  const filing = await filingOf(deps, person, contents, code);
  const { id, number } = filing.application;
  if (await deps.applications.file(filing)) return { kind: 'filed', number, applicationId: id };
  // Somebody was faster: the other tab filed it, or the draft was changed after it was signed.
  return (await findFiled(deps, person, id)) ?? { kind: 'code-expired' };
}

/** A draft that is gone because it was filed answers its number again. */
function filedBefore(applicationId: string) {
  return (problem: unknown): Sent => {
    if (!(problem instanceof DomainError) || problem.code !== 'draft-filed') throw problem;
    return { kind: 'filed', number: String(problem.details.number), applicationId };
  };
}

async function findFiled(
  deps: SendApplicationDeps,
  person: Person,
  draftId: string,
): Promise<Sent | undefined> {
  const filed = await deps.applications.findById(draftId);
  if (filed === undefined) return undefined;
  if (filed.accountId !== person.accountId) throw new DomainError('not-found');
  return { kind: 'filed', number: filed.number, applicationId: filed.id };
}

/** A try is counted before the code is looked at, so that parallel tries cannot slip through together. */
async function checkCode(
  deps: SendApplicationDeps,
  person: Person,
  { draft, signed }: DraftContents,
  typed: string,
): Promise<SigningCodeRecord | Sent> {
  const code = await deps.signingCodes.spendTry({
    caseId: draft.id,
    accountId: person.accountId,
    purpose: FILING_PURPOSE,
    documentHash: signed.hash,
    now: deps.clock.now(),
    limit: TRIES,
  });
  if (code === undefined) return (await findFiled(deps, person, draft.id)) ?? { kind: 'code-expired' };
  if (deps.secrets.matches(code.id, typed.replace(/\D/g, ''), code.codeHash)) return code;
  const triesLeft = TRIES - code.attempts;
  return triesLeft > 0 ? { kind: 'wrong-code', triesLeft } : { kind: 'code-expired' };
}

async function filingOf(
  deps: SendApplicationDeps,
  person: Person,
  contents: DraftContents,
  code: SigningCodeRecord | null,
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
    code,
    calendars,
  });
}
