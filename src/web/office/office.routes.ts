import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { Clock } from '../../kernel/clock';
import type { listRefusalsOfVisitor } from '../../use-cases/reapplication/list-refusals-of-visitor';
import type { startDraft } from '../../use-cases/drafts/start-draft';
import type { Reference } from '../../use-cases/filing/reference';
import type { OfficeUseCases } from '../../use-cases/office/office-use-cases';
import { act, read, type Route } from '../route';
import { claimHandler, completeHandler, releaseHandler } from './acts/act.handlers';
import type { RegistryReference } from './case/registry-section';
import { showCasePage } from './case/case.handler';
import { identifyHandler, showCounter, slipHandler, startHandler } from './counter/counter.handler';
import { showCounterRefusal, submitCounterRefusal } from './counter/counter-refusal.handler';
import { showDecision, submitDecision } from './decision/decision.handler';
import { showAsk, submitAsk, submitWithdrawal } from './completion/completion.handler';
import { findPage } from './find/find.handler';
import { showIntakeRefusal, submitIntakeRefusal } from './intake-refusal/intake-refusal.handler';
import { showIssue, submitIssue } from './issue/issue.handler';
import { showDocument } from './files/document.handler';
import {
  downloadHandler,
  type FileViewing,
  pdfHandler,
  pictureHandler,
  thumbnailHandler,
} from './files/file.handlers';
import { paperHandler, type PrintPaper } from './papers/paper.handlers';
import { showPayment, submitConfirmation, submitCorrection } from './payment/payment.handler';
import { showReturned } from './payment/returned.handler';
import { showQueuePage } from './queue/queue.handler';
import {
  type OfficeSigning,
  sendDecisionText,
  showSign,
  submitReturn,
  submitSign,
  submitSignKey,
} from './sign/sign.handler';
import {
  csvHandler,
  type ExportUses,
  pdfHandler as journalPdfHandler,
  xlsxHandler,
} from './registrations/export.handlers';
import { type RegistrationsUses, showRegistrations } from './registrations/registrations.handler';
import { showWaiting, submitWaiting } from './waiting/waiting.handler';

/** What the pages of the office are made of. */
export interface OfficeDeps extends OfficeUseCases, Omit<RegistrationsUses & ExportUses, 'clock'> {
  readonly startDraft: ReturnType<typeof startDraft>;
  readonly listRefusalsOfVisitor: ReturnType<typeof listRefusalsOfVisitor>;
  readonly files: FileViewing;
  /** The receipt of acceptance of a case, for whoever may see it. */
  readonly printReceipt: PrintPaper;
  /** What was filed, for whoever may see the case. */
  readonly printApplication: PrintPaper;
  readonly reference: RegistryReference &
    Pick<Reference, 'completionReasons' | 'completionRules' | 'deadlineEffects'> & {
      readonly calendars: () => Promise<WorkingCalendars>;
    };
  readonly clock: Clock;
  readonly signing: OfficeSigning;
}

const CASE = '/office/cases/:id';
const COUNTER = '/office/counter';

/** The routes of clerks, heads and operators. */
export function officeRoutes(deps: OfficeDeps): Route[] {
  return [
    read('/office', 'office', showQueuePage(deps)),
    act('/office/claim', 'office-work', claimHandler(deps)),
    read('/office/find', 'office', findPage(deps)),
    read(CASE, 'office', showCasePage(deps)),
    act(`${CASE}/release`, 'office-work', releaseHandler(deps)),
    act(`${CASE}/complete`, 'office-work', completeHandler(deps)),
    read(`${CASE}/decision`, 'office-work', showDecision(deps)),
    act(`${CASE}/decision`, 'office-work', submitDecision(deps)),
    read(`${CASE}/intake-refusal`, 'office-work', showIntakeRefusal(deps)),
    act(`${CASE}/intake-refusal`, 'office-work', submitIntakeRefusal(deps)),
    read(`${CASE}/completion`, 'office-work', showAsk(deps)),
    act(`${CASE}/completion`, 'office-work', submitAsk(deps)),
    act(`${CASE}/completion/withdraw`, 'office-work', submitWithdrawal(deps)),
    ...journalRoutes(deps),
    ...signingRoutes(deps),
    read(`${CASE}/issue`, 'office-work', showIssue(deps)),
    act(`${CASE}/issue`, 'office-work', submitIssue(deps)),
    ...paperRoutes(deps),
    read(`${CASE}/documents/:fileId`, 'office', showDocument(deps)),
    read(`${CASE}/files/:fileId`, 'office', downloadHandler(deps.files)),
    read(`${CASE}/files/:fileId/picture`, 'office', pictureHandler(deps.files)),
    read(`${CASE}/files/:fileId/pdf`, 'office', pdfHandler(deps.files)),
    read(`${CASE}/files/:fileId/thumbnail`, 'office', thumbnailHandler(deps.files)),
    read(`${CASE}/payment`, 'office-payments', showPayment(deps)),
    act(`${CASE}/payment`, 'office-payments', submitCorrection(deps)),
    act(`${CASE}/payment/confirm`, 'office-sign', submitConfirmation(deps)),
    read('/office/payments', 'office-payments', showReturned(deps)),
    read(COUNTER, 'counter', showCounter(deps)),
    act(COUNTER, 'counter', identifyHandler(deps)),
    act(`${COUNTER}/slip`, 'counter', slipHandler(deps)),
    act(`${COUNTER}/start`, 'counter', startHandler(deps)),
    read(`${COUNTER}/refusal/:draftId`, 'counter', showCounterRefusal(deps)),
    act(`${COUNTER}/refusal/:draftId`, 'counter', submitCounterRefusal(deps)),
  ];
}

/** The papers of a case. */
function paperRoutes(deps: OfficeDeps): Route[] {
  return [
    read(`${CASE}/preview`, 'office', paperHandler(deps.printDecision, 'inline')),
    read(`${CASE}/result`, 'office', paperHandler(deps.printDecision, 'attachment')),
    read(`${CASE}/application`, 'office', paperHandler(deps.printApplication, 'attachment')),
    read(`${CASE}/receipt`, 'office', paperHandler(deps.printReceipt, 'attachment')),
    read(`${CASE}/intake-refusal.pdf`, 'office', paperHandler(deps.printIntakeRefusal, 'attachment')),
  ];
}

/** The journals of applications of one's own organisation. */
function journalRoutes(deps: OfficeDeps): Route[] {
  return [
    read('/office/journal', 'registrations', showRegistrations(deps)),
    read('/office/journal/csv', 'registrations', csvHandler(deps)),
    read('/office/journal/xlsx', 'registrations', xlsxHandler(deps)),
    read('/office/journal/pdf', 'registrations', journalPdfHandler(deps)),
  ];
}

/** What heads do with prepared decisions. */
function signingRoutes(deps: OfficeDeps): Route[] {
  return [
    read('/office/waiting', 'office-sign', showWaiting(deps)),
    act('/office/waiting', 'office-sign', submitWaiting(deps)),
    read(`${CASE}/sign`, 'office-sign', showSign(deps)),
    act(`${CASE}/sign`, 'office-sign', submitSign(deps)),
    read(`${CASE}/sign/document`, 'office-sign', sendDecisionText(deps)),
    act(`${CASE}/sign/key`, 'office-sign', submitSignKey(deps)),
    act(`${CASE}/return`, 'office-sign', submitReturn(deps)),
  ];
}
