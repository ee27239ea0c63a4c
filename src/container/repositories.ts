import type { Knex } from 'knex';
import { accountRepository } from '../data/accounts';
import { administeredRepository } from '../data/administered';
import { administeredLibrary } from '../data/administered-library';
import { applicationRepository } from '../data/applications';
import { attachmentRepository } from '../data/attachments';
import { benefitClaimRepository } from '../data/benefit-claims';
import { completionRequestRepository } from '../data/completion-requests';
import { consentRepository } from '../data/consents';
import { draftPrintRepository } from '../data/draft-prints';
import { draftOriginRepository } from '../data/draft-origins';
import { draftRepository } from '../data/drafts';
import { editionCaseRepository } from '../data/edition-cases';
import { type CompleteEdition, editionLibrary } from '../data/edition-library';
import { editionRepository } from '../data/editions';
import { inboundMessageRepository } from '../data/inbound-messages';
import { householdRepository } from '../data/household';
import { fileScanRepository } from '../data/file-scans';
import { fileThumbnailRepository } from '../data/file-thumbnails';
import { fileViewRepository } from '../data/file-views';
import { informationRequestRepository } from '../data/information-requests';
import { jobRequests } from '../data/job-requests';
import { loginNonceRepository } from '../data/login-nonces';
import { messageRepository } from '../data/messages';
import { offerRepository } from '../data/offers';
import { organisationRepository } from '../data/organisations';
import { oneTimePasswordRepository } from '../data/one-time-passwords';
import { queueRepository } from '../data/queue';
import { paymentRepository } from '../data/payments';
import { registrationRepository } from '../data/registrations';
import { registryEventRepository } from '../data/registry-events';
import { registryQuestionRepository } from '../data/registry-questions';
import { routePlanRepository } from '../data/route-plans';
import { runningCaseRepository } from '../data/running-cases';
import { secondFactorRepository } from '../data/second-factors';
import { signingHandoverRepository } from '../data/signing-handovers';
import { signatureRepository } from '../data/signatures';
import { signingCodeRepository } from '../data/signing-codes';
import { staffRepository } from '../data/staff';
import { systemStateRepository } from '../data/system-states';
import { createThrottle } from '../data/throttle';
import { waitingRepository } from '../data/waiting';
import { workerHeartbeats } from '../data/worker-heartbeats';
import type { CalendarData } from '../domain/calendar/calendar-data';
import type { Clock } from '../kernel/clock';

export type Repositories = ReturnType<typeof createRepositories>;

/**
 * Every repository over one pool of connections.
 * @param printedCalendar the calendar that comes with the portal
 * @param complete adds to an edition what the portal knows of its forms
 */
export function createRepositories(
  knex: Knex,
  clock: Clock,
  hashKey: (limit: string, subject: string) => string,
  printedCalendar: CalendarData,
  complete?: CompleteEdition,
) {
  const editionRows = editionRepository(knex);
  const administered = administeredRepository(knex);
  const rules = administeredLibrary(administered, printedCalendar, clock);
  return {
    ...outsideRepositories(knex),
    ...besideCases(knex),
    accounts: accountRepository(knex),
    administered,
    applications: applicationRepository(knex),
    attachments: attachmentRepository(knex),
    consents: consentRepository(knex),
    drafts: draftRepository(knex),
    editionRows,
    editions: editionLibrary(editionRows, rules, clock, complete),
    jobRequests: jobRequests(knex),
    nonces: loginNonceRepository(knex),
    oneTimePasswords: oneTimePasswordRepository(knex),
    organisations: organisationRepository(knex),
    plans: routePlanRepository(knex),
    queue: queueRepository(knex),
    rules,
    secondFactors: secondFactorRepository(knex),
    handovers: signingHandoverRepository(knex),
    staff: staffRepository(knex),
    throttle: createThrottle(knex, hashKey),
    waiting: waitingRepository(knex),
    heartbeats: workerHeartbeats(knex),
  };
}

/** What is kept beside the journal of a case. */
function besideCases(knex: Knex) {
  return {
    benefitClaims: benefitClaimRepository(knex),
    completionRequests: completionRequestRepository(knex),
    draftPrints: draftPrintRepository(knex),
    editionCases: editionCaseRepository(knex),
    household: householdRepository(knex),
    informationRequests: informationRequestRepository(knex),
    origins: draftOriginRepository(knex),
    registrations: registrationRepository(knex),
    running: runningCaseRepository(knex),
  };
}

/** What is kept of the systems outside, and of what goes there and comes from there. */
function outsideRepositories(knex: Knex) {
  return {
    inbound: inboundMessageRepository(knex),
    messages: messageRepository(knex),
    payments: paymentRepository(knex),
    questions: registryQuestionRepository(knex),
    signatureRows: signatureRepository(knex),
    signingCodes: signingCodeRepository(knex),
    systemStates: systemStateRepository(knex),
    events: registryEventRepository(knex),
    offers: offerRepository(knex),
    scans: fileScanRepository(knex),
    thumbnails: fileThumbnailRepository(knex),
    fileViews: fileViewRepository(knex),
  };
}
