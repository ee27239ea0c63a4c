import type { Storage } from '../../adapters/storage/port';
import type { ApplicationRecord } from '../../data/application-records';
import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { InformationRequest, InformationRequestRepository } from '../../data/information-requests';
import { type ApplicationState, type DecisionState, fold } from '../../domain/application/fold';
import type { CheckParties } from '../../domain/checks/check-table';
import { namedParties } from '../../domain/checks/parties';
import { findParties } from '../../domain/checks/run-checks';
import { OUTCOME_POLARITY } from '../../domain/edition/outcome-polarity';
import { OutcomeId } from '../../domain/edition/vocabulary';
import type { InformationAnswer } from '../../domain/information/information-answer';
import { INFORMATION_TITLE } from '../../domain/information/information-words';
import type { Clock } from '../../kernel/clock';
import type { LocalizedText } from '../../kernel/localized-text';
import type { Reference } from '../filing/reference';
import type { PrintDeps } from '../office/office-deps';
import type { AskRegistry } from '../registries/ask-registry';
import { registeredAwards } from './registered-awards';

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
    const parties = findParties(deps.reference.automaticChecks, `${rules.id}@${rules.edition.id}`);
    const own = await ownCases(deps, request, rules.title);
    const decisions = own.flatMap((one) => decisionOf(one, request, parties?.informed_by));
    const registered = await registeredAwards(
      deps.askRegistry,
      request,
      parties,
      own.flatMap(({ subjects }) => subjects),
    );
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

/** An application of the service that the person filed or that concerns them, as far as it says for whom. */
interface OwnCase {
  readonly state: ApplicationState;
  readonly title: LocalizedText;
  /** Because of whom it is paid. */
  readonly subjects: readonly string[];
}

async function ownCases(
  deps: AnswerInformationDeps,
  request: InformationRequest,
  service: LocalizedText,
): Promise<readonly OwnCase[]> {
  const owner = { accountId: request.accountId, iin: request.applicantIin };
  const cases: OwnCase[] = [];
  let after: ApplicationRecord | null = null;
  for (;;) {
    const read: ApplicationRecord[] = await deps.applications.listOfPerson(owner, after, PAGE);
    for (const { id, link } of read.filter(({ serviceId }) => serviceId === request.serviceId)) {
      const found = await deps.applications.findCase(id);
      if (found === undefined) continue;
      const state = fold(found.events);
      cases.push({ state, title: link?.title ?? service, subjects: subjectsOf(deps, state) });
    }
    after = read.at(-1) ?? null;
    if (read.length < PAGE) return cases;
  }
}

function subjectsOf(
  { reference }: Pick<AnswerInformationDeps, 'reference'>,
  { filed }: ApplicationState,
): readonly string[] {
  const parties = findParties(reference.automaticChecks, `${filed.serviceId}@${filed.rulesEdition}`);
  return parties === undefined ? [] : namedParties(parties, filed.answers, filed.applicant.iin).subjects;
}

/** What one application came to; nothing where it assigned nothing, or concerns somebody else. */
function decisionOf(
  one: OwnCase,
  request: InformationRequest,
  informedBy: CheckParties['informed_by'],
): InformationAnswer['decisions'] {
  const state = handedOut(one.state);
  if (state === undefined || !isAbout(one, request) || !isAssigned(state.decision)) return [];
  const forWhom = informedBy === 'subject' && one.subjects.length > 0 ? { forIins: [...one.subjects] } : {};
  return [{ ...decided(state, one.title), ...forWhom }];
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
  { state: { filed }, subjects }: OwnCase,
  { applicantIin, subjectIin }: InformationRequest,
): boolean {
  if (filed.applicant.iin === subjectIin) return true;
  return filed.applicant.iin === applicantIin && subjects.includes(subjectIin);
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
