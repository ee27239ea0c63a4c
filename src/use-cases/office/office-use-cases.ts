import type { Storage } from '../../adapters/storage/port';
import type { ApplicationRepository } from '../../data/applications';
import { takeOverDraft, type TakeOverDeps } from '../handover/take-over-draft';
import { askCompletion, type AskCompletionDeps } from '../completion/ask-completion';
import { withdrawCompletion } from '../completion/withdraw-completion';
import type { HearingDeps } from '../hearing/open-hearing';
import { claimCase } from './claim-case';
import { completeStep } from './complete-step';
import { confirmPassword, type ConfirmPasswordDeps } from './confirm-password';
import { findCaseView, type FindCaseViewDeps } from './find-case-view';
import { findCases } from './find-cases';
import { findCounter, findVisitor, identifyVisitor, type CounterDeps } from './identify-visitor';
import { issueResult } from './issue-result';
import type { OfficeActDeps } from './office-deps';
import { listWaiting, type ListWaitingDeps } from './list-waiting';
import { listServices } from './list-services';
import { prepareDecision } from './prepare-decision';
import { printDecision } from './print-decision';
import { printIntakeRefusal } from './print-intake-refusal';
import { readDecisionText } from './read-decision-text';
import { refuseAtCounter, type RefuseAtCounterDeps } from './refuse-at-counter';
import { refuseIntake } from './refuse-intake';
import { confirmCorrection, prepareCorrection } from '../payments/correct-payment';
import { listRejectedPayments } from '../payments/list-payments';
import { releaseCase } from './release-case';
import { returnDecision } from './return-decision';
import { showQueue, type ShowQueueDeps } from './show-queue';
import type { ProveDecisionDeps } from './prove-decision';
import { signDecision } from './sign-decision';
import { signSeveral } from './sign-several';
import type { PaymentRepository } from '../../data/payments';
import type { Person } from '../../domain/access/person';
import type { QueueRepository } from '../../data/queue';

/** Everything from which the acts of the office are made: repositories, ports and words, as the container has them. */
export type OfficeUseCaseDeps = OfficeActDeps &
  FindCaseViewDeps &
  ShowQueueDeps &
  CounterDeps &
  RefuseAtCounterDeps &
  TakeOverDeps &
  ConfirmPasswordDeps &
  AskCompletionDeps &
  HearingDeps &
  ListWaitingDeps &
  Pick<ProveDecisionDeps, 'accounts' | 'keepSignature' | 'substitute'> & {
    readonly applications: Pick<ApplicationRepository, 'findCase' | 'findByNumber' | 'commit'>;
    readonly queue: QueueRepository;
    readonly payments: Pick<PaymentRepository, 'listBatches' | 'findBatch' | 'listOrders' | 'listRejected'>;
    readonly storage: Pick<Storage, 'put' | 'read'>;
  };

export type OfficeUseCases = ReturnType<typeof officeUseCases>;

/** The acts and views of the office. */
export function officeUseCases(deps: OfficeUseCaseDeps) {
  return {
    showQueue: showQueue(deps),
    findCases: findCases(deps),
    findCaseView: findCaseView(deps),
    claimCase: claimCase(deps),
    releaseCase: releaseCase(deps),
    completeStep: completeStep(deps),
    refuseIntake: refuseIntake(deps),
    askCompletion: askCompletion(deps),
    withdrawCompletion: withdrawCompletion(deps),
    prepareDecision: prepareDecision(deps),
    returnDecision: returnDecision(deps),
    signDecision: signDecision({ ...deps, confirmPassword: confirmPassword(deps) }),
    signSeveral: signSeveral({ ...deps, confirmPassword: confirmPassword(deps) }),
    readDecisionText: readDecisionText(deps),
    listWaiting: listWaiting(deps),
    /** The IIN of somebody's own keys; null where nobody has entered it. */
    findOwnIin: async ({ accountId }: Person): Promise<string | null> =>
      (await deps.accounts.findIin(accountId)) ?? null,
    prepareCorrection: prepareCorrection(deps),
    confirmCorrection: confirmCorrection({ ...deps, confirmPassword: confirmPassword(deps) }),
    listRejectedPayments: listRejectedPayments(deps),
    issueResult: issueResult(deps),
    printDecision: printDecision(deps),
    printIntakeRefusal: printIntakeRefusal(deps),
    findCounter: findCounter(deps),
    identifyVisitor: identifyVisitor(deps),
    findVisitor: findVisitor(deps),
    refuseAtCounter: refuseAtCounter(deps),
    loadDraft: deps.loadDraft,
    takeOverDraft: takeOverDraft(deps),
    listServices: listServices(deps.editions),
  };
}
