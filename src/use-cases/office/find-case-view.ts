import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { MessageRepository, StoredMessage } from '../../data/messages';
import type { FileScanRepository } from '../../data/file-scans';
import type { RegistryQuestionRecord, RegistryQuestionRepository } from '../../data/registry-questions';
import {
  canAnswerRequest,
  canClaim,
  canConfirmPayment,
  canCorrectPayment,
  canSign,
  canWorkOn,
  type CaseFacts,
} from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { findParties } from '../../domain/checks/run-checks';
import { fold, type ApplicationState, type DecisionState } from '../../domain/application/fold';
import { type CompletionTerms, findCompletionTerms } from '../../domain/completion/completion-rules';
import { mayAskCompletion } from '../../domain/completion/may-ask';
import type { Edition } from '../../domain/edition/edition';
import { type IntakeGround, intakeGrounds } from '../../domain/edition/intake-ground-table';
import { Channel } from '../../domain/edition/vocabulary';
import type { ScanState } from '../../domain/files/scan-state';
import type { Organisation } from '../../domain/organisation/organisation';
import type { PlannedStep, RoutePlan } from '../../domain/routing/route-plan';
import { DomainError } from '../../kernel/domain-error';
import { findRejectedPayment } from '../../domain/application/fold-payments';
import { isChecked } from '../automatic/reach-of-portal';
import { demandSight } from '../cases/case-facts';
import { type FiledTogether, findFiledTogether } from '../cases/filed-together';
import type { Reference } from '../filing/reference';
import { casePayment, type CasePayment } from '../payments/case-payment';
import type { OfficeActDeps } from './office-deps';

/** What a person may do with a case now. */
export interface CaseRights {
  readonly claim: boolean;
  /** Acts on the open step, which the person holds. */
  readonly work: boolean;
  /** Signs the prepared decision; false for whoever prepared it. */
  readonly sign: boolean;
  /** Not to accept the documents: until a decision has been prepared. */
  readonly refuseIntake: boolean;
  /** Asks the applicant for what is missing or unclear. */
  readonly askCompletion: boolean;
  /** Answers such a request for a visitor. */
  readonly answerCompletion: boolean;
  /** Names another account for a rejected payment. */
  readonly correctPayment: boolean;
  /** Orders a rejected payment anew to an account that somebody else prepared. */
  readonly confirmPayment: boolean;
}

/** A case with everything that its page shows. */
export interface CaseView extends LoadedCase {
  readonly state: ApplicationState;
  readonly rules: Edition;
  /** On which its documents may not be accepted. */
  readonly intakeGrounds: readonly IntakeGround[];
  readonly plan: RoutePlan;
  /** The open step; null when the case has ended. */
  readonly step: PlannedStep | null;
  readonly questions: readonly RegistryQuestionRecord[];
  readonly organisations: readonly Organisation[];
  /** What the person was told, oldest first. */
  readonly messages: readonly StoredMessage[];
  /** The applications that were filed with it as one, itself among them; empty where it stands alone. */
  readonly together: readonly FiledTogether[];
  /** The portal is about to make its checks: what it proposes is not there yet. */
  readonly awaitsChecks: boolean;
  /** How its decisions pay; null when they pay nobody. */
  readonly paying: CasePayment | null;
  /** What the antivirus said of the files, by content. */
  readonly scans: ReadonlyMap<string, ScanState>;
  readonly can: CaseRights;
}

export interface FindCaseViewDeps extends Pick<OfficeActDeps, 'editions' | 'plans' | 'organisations'> {
  readonly reference: Pick<
    Reference,
    'payingDecisions' | 'completionRules' | 'automaticChecks' | 'intakeGrounds'
  >;
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'listOfGroup'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listOfCase'>;
  readonly messages: Pick<MessageRepository, 'listOfCase'>;
  readonly scans: Pick<FileScanRepository, 'find'>;
}

/**
 * A case for the office.
 * @throws DomainError `not-found`, also for a case that the person may not see
 */
export function findCaseView(deps: FindCaseViewDeps) {
  return async (person: Person, caseId: string): Promise<CaseView> => {
    const loaded = await deps.applications.findCase(caseId);
    if (loaded === undefined) throw new DomainError('not-found');
    demandSight(person, loaded);
    const state = fold(loaded.events);
    const { filed, filedAt, stepKey } = state;
    const [rules, plan, questions, organisations, messages, scans, together] = await Promise.all([
      deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt),
      deps.plans.get(filed.planHash),
      deps.questions.listOfCase(caseId),
      deps.organisations.list(),
      deps.messages.listOfCase(caseId),
      deps.scans.find(filed.documents.flatMap(({ files }) => files.map(({ key }) => key))),
      findFiledTogether(deps.applications, loaded.application),
    ]);
    const step = plan.steps.find(({ key }) => key === stepKey) ?? null;
    return {
      ...loaded,
      state,
      rules,
      intakeGrounds: intakeGrounds(deps.reference.intakeGrounds, rules, Channel.parse(filed.channel)),
      plan,
      step,
      questions,
      organisations,
      messages,
      together,
      awaitsChecks: awaitsChecks(loaded, state, deps.reference.automaticChecks),
      paying: casePayment(deps.reference.payingDecisions, filed),
      scans,
      can: rightsOf(person, loaded, {
        state,
        step,
        terms: findCompletionTerms(rules, deps.reference.completionRules),
      }),
    };
  };
}

function awaitsChecks(
  loaded: LoadedCase,
  { checks, filed: { serviceId, rulesEdition } }: ApplicationState,
  table: Reference['automaticChecks'],
): boolean {
  return (
    checks === null && isChecked(loaded) && findParties(table, `${serviceId}@${rulesEdition}`) !== undefined
  );
}

interface Looked {
  readonly state: ApplicationState;
  readonly step: PlannedStep | null;
  readonly terms: CompletionTerms | null;
}

function rightsOf(person: Person, loaded: LoadedCase, looked: Looked): CaseRights {
  const facts = demandSight(person, loaded);
  const works = canWorkOn(person, facts);
  const { state, step } = looked;
  const { decision } = state;
  const isWaiting = state.completion?.status === 'waiting';
  return {
    claim: facts.workItem?.holderId === null && canClaim(person, facts),
    work: works,
    sign: step?.stage === 'sign' && canSign(person, facts, preparerOf(decision)),
    ...intakeRights(works, looked),
    answerCompletion: isWaiting && canAnswerRequest(person, facts),
    ...paymentRights(person, facts, state),
  };
}

/** What can be done about papers that are not in order. */
function intakeRights(
  works: boolean,
  { state, step, terms }: Looked,
): Pick<CaseRights, 'refuseIntake' | 'askCompletion'> {
  const isWaiting = state.completion?.status === 'waiting';
  return {
    refuseIntake: works && state.decision === null && !isWaiting,
    askCompletion: works && mayAskCompletion(state, step?.stage, terms),
  };
}

function preparerOf(decision: DecisionState | null): string {
  return decision?.preparedBy.kind === 'staff' ? decision.preparedBy.accountId : '';
}

function paymentRights(
  person: Person,
  facts: CaseFacts,
  state: ApplicationState,
): Pick<CaseRights, 'correctPayment' | 'confirmPayment'> {
  const rejected = findRejectedPayment(state);
  if (rejected === undefined) return { correctPayment: false, confirmPayment: false };
  return {
    correctPayment: canCorrectPayment(person, facts),
    confirmPayment: rejected.correction !== null && canConfirmPayment(person, facts),
  };
}
