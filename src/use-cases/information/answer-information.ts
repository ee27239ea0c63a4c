import type { Storage } from '../../adapters/storage/port';
import type { ApplicationRecord } from '../../data/application-records';
import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { InformationRequest, InformationRequestRepository } from '../../data/information-requests';
import { type ApplicationState, type DecisionState, fold } from '../../domain/application/fold';
import { keeperOf } from '../../domain/checks/judges/benefit-records';
import { namedParties } from '../../domain/checks/parties';
import { findParties } from '../../domain/checks/run-checks';
import { OUTCOME_POLARITY } from '../../domain/edition/outcome-polarity';
import { OutcomeId } from '../../domain/edition/vocabulary';
import type { InformationAnswer } from '../../domain/information/information-answer';
import { INFORMATION_TITLE } from '../../domain/information/information-words';
import { ownAwards } from '../../domain/information/own-awards';
import type { BenefitAward } from '../../domain/registry/benefits';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import type { Reference } from '../filing/reference';
import type { PrintDeps } from '../office/office-deps';
import type { AskRegistry } from '../registries/ask-registry';
import { INFORMATION_PURPOSE } from './begin-information';

export interface AnswerInformationDeps extends Pick<PrintDeps, 'prints' | 'baseUrl'> {
  readonly informationRequests: Pick<InformationRequestRepository, 'find' | 'answer'>;
  readonly applications: Pick<ApplicationRepository, 'listOfPerson' | 'findCase'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly reference: Pick<Reference, 'automaticChecks' | 'registryTitles'>;
  readonly askRegistry: AskRegistry;
  readonly storage: Pick<Storage, 'put'>;
  readonly clock: Clock;
}

/** So many of a person's applications are read at once. */
const PAGE = 100;

/**
 * Answers a request from the decisions of this portal and from the state's registry, on paper in both languages. A silent
 * registry is asked again until the last moment of the term; then the answer names it. Run any number of times it answers
 * once.
 * @param last whether the term is nearly over
 * @returns `waiting` while a registry is silent and there is time left
 */
export function answerInformation(deps: AnswerInformationDeps) {
  return async (requestId: string, last: boolean): Promise<'done' | 'waiting'> => {
    const request = await deps.informationRequests.find(requestId);
    if (request === undefined || request.sent === null || request.answered !== null) return 'done';
    const rules = await deps.editions.get(request.serviceId, request.rulesEdition);
    const [decisions, registered] = await Promise.all([
      decisionsOf(deps, request, rules.title),
      awardsOf(deps, request),
    ]);
    if (registered.silent.length > 0 && !last) return 'waiting';
    const answer: InformationAnswer = { decisions, ...registered };
    const at = deps.clock.now();
    const { number } = request.sent;
    const pdf = await deps.prints.makePrint('information-note', {
      ...{ number, at, answer, service: rules.title, title: INFORMATION_TITLE },
      applicant: { name: request.applicantName, iin: request.applicantIin },
      subjectIin: request.subjectIin === request.applicantIin ? null : request.subjectIin,
      registryTitles: deps.reference.registryTitles,
      verifyUrl: `${deps.baseUrl}/${request.language}/verify/${number}`,
    });
    const { key: storageKey } = await deps.storage.put(pdf);
    await deps.informationRequests.answer(requestId, { at, answer, storageKey }, [
      { task: 'tell-information', payload: { requestId }, key: `tell:${requestId}` },
    ]);
    return 'done';
  };
}

/** What was assigned here and handed out: the person's own cases, or those about whom they ask. */
async function decisionsOf(
  deps: AnswerInformationDeps,
  request: InformationRequest,
  service: LocalizedText,
): Promise<InformationAnswer['decisions']> {
  const owner = { accountId: request.accountId, iin: request.applicantIin };
  const decisions: InformationAnswer['decisions'] = [];
  let after: ApplicationRecord | null = null;
  for (;;) {
    const read: ApplicationRecord[] = await deps.applications.listOfPerson(owner, after, PAGE);
    const own = read.filter(({ serviceId }) => serviceId === request.serviceId);
    for (const one of own) decisions.push(...(await decisionOf(deps, request, one, service)));
    after = read.at(-1) ?? null;
    if (read.length < PAGE) return decisions;
  }
}

/** What one application came to; nothing where it assigned nothing, or concerns somebody else. */
async function decisionOf(
  deps: AnswerInformationDeps,
  request: InformationRequest,
  { id, link }: ApplicationRecord,
  service: LocalizedText,
): Promise<InformationAnswer['decisions']> {
  const found = await deps.applications.findCase(id);
  const state = found && handedOut(fold(found.events));
  if (!state || !isAbout(deps, state, request) || !isAssigned(state.decision)) return [];
  return [decided(state, link?.title ?? service)];
}

/** Undefined while nobody has been told of a decision. */
function handedOut(state: ApplicationState): Assigned | undefined {
  const { decision, issuedAt } = state;
  return decision === null || issuedAt === null ? undefined : { ...state, decision, issuedAt };
}

function isAssigned({ outcome }: DecisionState): boolean {
  return OUTCOME_POLARITY[OutcomeId.parse(outcome)] === 'positive';
}

function isAbout(
  { reference }: Pick<AnswerInformationDeps, 'reference'>,
  { filed }: ApplicationState,
  { applicantIin, subjectIin }: InformationRequest,
): boolean {
  if (filed.applicant.iin === subjectIin) return true;
  if (filed.applicant.iin !== applicantIin) return false;
  const parties = findParties(reference.automaticChecks, `${filed.serviceId}@${filed.rulesEdition}`);
  return (
    parties !== undefined && namedParties(parties, filed.answers, applicantIin).subjects.includes(subjectIin)
  );
}

type Assigned = ApplicationState & { readonly decision: DecisionState; readonly issuedAt: Date };

function decided(
  { filed, decision, issuedAt, resultNumber, payments }: Assigned,
  benefit: LocalizedText,
): InformationAnswer['decisions'][number] {
  const last = payments.at(-1)?.payment ?? decision.payment;
  return {
    number: filed.number,
    resultNumber: resultNumber ?? '',
    decidedAt: (decision.signedAt ?? issuedAt).toISOString(),
    benefit: { kk: benefit.kk, ru: benefit.ru },
    payment: last && { amount: last.amount, frequency: last.frequency, from: last.from, until: last.until },
    paid: payments.flatMap(({ status, answeredAt, payment }) =>
      status === 'acknowledged' && answeredAt !== null
        ? [{ on: answeredAt.toISOString(), amount: payment.amount }]
        : [],
    ),
  };
}

/** What the keepers of the edition's benefits know; which of them were silent. */
async function awardsOf(
  { askRegistry, reference }: AnswerInformationDeps,
  request: InformationRequest,
): Promise<Pick<InformationAnswer, 'awards' | 'silent'>> {
  const edition = `${request.serviceId}@${request.rulesEdition}`;
  const kinds = (findParties(reference.automaticChecks, edition)?.benefits ?? []).map(({ kind }) => kind);
  const context = {
    caseId: request.id,
    purpose: INFORMATION_PURPOSE,
    consentId: null,
    askedBy: request.accountId,
  };
  const found: BenefitAward[] = [];
  const silent: string[] = [];
  for (const registry of new Set(kinds.map(keeperOf))) {
    const answer = await askRegistry({ registry, iin: request.subjectIin }, context);
    if (answer.kind === 'unavailable') silent.push(registry);
    if (answer.kind === 'found') found.push(...answer.facts.awards);
  }
  const about = { ownIin: request.applicantIin, subjectIin: request.subjectIin };
  const awards = ownAwards(found, kinds, about).map(({ benefit, since, until }) => ({
    ...{ benefit, since, until: until ?? null },
  }));
  return { awards, silent };
}
