import type { ApplicationLink, ApplicationRecord } from '../../data/application-records';
import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import { canAnswerRequest } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { type ApplicationState, fold } from '../../domain/application/fold';
import type { OneApplication } from '../../domain/filing/one-application';
import { DomainError } from '../../kernel/domain-error';
import { demandSight } from '../cases/case-facts';
import type { Reference } from '../filing/reference';
import { isRefusal } from '../office/is-refusal';

/** A refused application, and from whose form one applies again. */
export interface RefusedCase {
  /** The one that was refused. */
  readonly former: LoadedCase;
  /** The one whose answers and files are taken: itself, or the one with which it was filed. */
  readonly base: LoadedCase;
  /** Under which a draft is known to follow it: the same for all that were filed as one and begin from one form. */
  readonly key: string;
  /** Which benefits of a form that asks for several were refused, and its question; null: the form asks for one. */
  readonly benefits: { readonly fieldId: string; readonly refused: readonly string[] } | null;
}

export interface FindRefusedDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase' | 'listOfGroup'>;
  readonly reference: Pick<Reference, 'oneApplication'>;
}

interface BaseDeps extends Pick<FindRefusedDeps, 'reference'> {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'listOfGroup'>;
}

/**
 * A refused application of which the person has been told, for the applicant or a window to which they came.
 * @throws DomainError `not-found` for one that was not refused, and for everybody else
 */
export function findRefused(deps: FindRefusedDeps) {
  return async (person: Person, number: string): Promise<RefusedCase> => {
    const found = await deps.applications.findByNumber(number);
    const former = found && (await deps.applications.findCase(found.id));
    const refused = former && (await refusedCase(deps, person, former));
    if (refused === undefined) throw new DomainError('not-found');
    return refused;
  };
}

/** A loaded case as one from which the person may apply again; undefined where they may not. @throws DomainError `not-found` */
export async function refusedCase(
  deps: BaseDeps,
  person: Person,
  former: LoadedCase,
): Promise<RefusedCase | undefined> {
  if (!canAnswerRequest(person, demandSight(person, former))) return undefined;
  return isToldRefusal(fold(former.events)) ? baseOf(deps, former) : undefined;
}

/** Whether a case was refused, and the person has the refusal. */
export function isToldRefusal({
  intakeRefusal,
  decision,
  issuedAt,
}: Pick<ApplicationState, 'intakeRefusal' | 'decision' | 'issuedAt'>): boolean {
  if (intakeRefusal !== null) return true;
  return decision !== null && issuedAt !== null && isRefusal(decision.outcome);
}

/** The same, as far as the projection tells it. */
export function isRefusedRecord({ status, outcome }: Pick<ApplicationRecord, 'status' | 'outcome'>): boolean {
  return status === 'intake-refused' || (status === 'issued' && outcome !== null && isRefusal(outcome));
}

/**
 * From where one applies again. Undefined for a benefit that is asked for only together with another one, which was not
 * refused: there is no form by which it could be asked for alone.
 */
async function baseOf(deps: BaseDeps, former: LoadedCase): Promise<RefusedCase | undefined> {
  const { application } = former;
  const alone = { former, base: former, key: application.id, benefits: null };
  const together = application.link && (await refusedTogether(deps, application, application.link));
  if (!together) return alone;
  const { head, choice, refused } = together;
  const isOfForm = application.serviceId === head.serviceId;
  if (!mayAskForm(choice, refused)) return isOfForm ? undefined : alone;
  const from = isOfForm ? application : refused.find(({ serviceId }) => serviceId === head.serviceId);
  const base = from && (await deps.applications.findCase(from.id));
  if (base === undefined) return alone;
  return { former, base, key: head.id, benefits: { fieldId: choice.field, refused: partsOf(refused) } };
}

/** Those that were filed with an application and refused, itself among them; undefined where the table knows no choice. */
async function refusedTogether(
  { applications, reference }: BaseDeps,
  { id }: ApplicationRecord,
  { groupId }: ApplicationLink,
) {
  const group = await applications.listOfGroup(groupId);
  const head = group.find((one) => one.id === groupId);
  const choice = head && choiceOf(head, reference.oneApplication);
  if (head === undefined || choice === undefined) return undefined;
  return { head, choice, refused: group.filter((one) => one.id === id || isRefusedRecord(one)) };
}

/** The benefit for which the form itself is made is asked for with every other one: it must have been refused as well. */
function mayAskForm(
  { always }: OneApplication[number],
  refused: readonly Pick<ApplicationRecord, 'link'>[],
): boolean {
  return always === undefined || partsOf(refused).includes(always);
}

function partsOf(applications: readonly Pick<ApplicationRecord, 'link'>[]): string[] {
  return applications.flatMap(({ link }) => (link === null ? [] : [link.part]));
}

function choiceOf(
  { serviceId, rulesEdition }: ApplicationRecord,
  table: OneApplication,
): OneApplication[number] | undefined {
  return table.find(({ edition }) => edition === `${serviceId}@${rulesEdition}`);
}
