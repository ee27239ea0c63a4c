import type { Knex } from 'knex';
import { findOrphans } from '../adapters/storage/find-orphans';
import { sweepUnfinished } from '../adapters/storage/sweep-unfinished';
import { PROJECTIONS } from '../data/projections';
import { findReferencedFiles } from '../data/referenced-files';
import * as prints from '../print/register';
import type { JobUseCases } from '../jobs/tasks';
import { registerApplication, registerApplications } from '../use-cases/registration/register-application';
import { lapseCompletions } from '../use-cases/completion/lapse-completions';
import { keepFamily } from '../use-cases/household/keep-family';
import { answerInformation } from '../use-cases/information/answer-information';
import { tellInformation } from '../use-cases/information/tell-information';
import { answerIncoming } from '../use-cases/messages/answer-incoming';
import { deliverMessage } from '../use-cases/messages/deliver-message';
import { settleMessage } from '../use-cases/messages/settle-message';
import { sweepTries } from '../use-cases/identity/sweep-tries';
import { sweepReceipts } from '../use-cases/messages/sweep-receipts';
import { tellPerson } from '../use-cases/messages/tell-person';
import { checkApplication } from '../use-cases/registries/check-application';
import { releaseHeld } from '../use-cases/administration/release-held';
import { takeIntoForce } from '../use-cases/administration/take-into-force';
import { recomputeDueTimes } from '../use-cases/administration/recompute-due-times';
import { escalate } from '../use-cases/escalation/escalate';
import { lookAfterSystems } from '../use-cases/systems/look-after-systems';
import { collectPaymentAnswers } from '../use-cases/payments/collect-payment-answers';
import { exportPayments } from '../use-cases/payments/export-payments';
import { scanFiles } from '../use-cases/storage/scan-files';
import { followSignature } from '../use-cases/signatures/follow-signature';
import { recheckSignatures } from '../use-cases/signatures/recheck-signatures';
import { sweepFiles } from '../use-cases/storage/sweep-files';
import { processAutomatically } from '../use-cases/automatic/process-automatically';
import { checkReasons } from '../web/text/check-words';
import { clauseInWords } from '../web/text/clause-in-words';
import { incomingText, messageWords } from '../web/text/message-words';
import { lookedAfter } from './looked-after';
import { createProactiveJobs } from './proactive';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the jobs do, with their repositories and ports. */
export function createJobUseCases(parts: ContainerParts, knex: Knex): JobUseCases {
  const deps = useCaseDeps(parts);
  const { editions, reference } = deps;
  const deliver = deliverMessage({
    ...deps,
    messageWords,
    serviceTitle: async (serviceId, edition, language) =>
      (await editions.get(serviceId, edition)).title[language],
  });
  return {
    now: () => deps.clock.now(),
    processAutomatically: processAutomatically({ ...deps, prints, clauseInWords, checkReasons }),
    ...createProactiveJobs(parts, deliver),
    ...timelyJobs(deps, deliver),
    checkApplication: checkApplication({ ...deps, checks: reference.registryChecks }),
    keepFamily: keepFamily(deps),
    tellPerson: tellPerson({ ...deps, deliverMessage: deliver }),
    deliverMessage: deliver,
    settleMessage: settleMessage(deps),
    ...sweeps(parts, knex, deps),
    answerIncoming: answerIncoming({ ...deps, incomingText }),
    recomputeDueTimes: recomputeDueTimes(deps),
    releaseHeld: releaseHeld(deps),
    takeIntoForce: takeIntoForce({ ...deps, projections: PROJECTIONS }),
    lapseCompletions: lapseCompletions(deps),
    registerApplication: registerApplication(deps),
    registerApplications: registerApplications(deps),
    lookAfterSystems: lookAfterSystems({ watch: parts.watch, lookedAfter: lookedAfter(parts.adapters) }),
    exportPayments: exportPayments(deps),
    collectPaymentAnswers: collectPaymentAnswers(deps),
    scanFiles: scanFiles(deps),
    recheckSignatures: recheckSignatures(deps),
    followSignature: followSignature(deps),
  };
}

/** What throws away whatever nobody needs any more. */
function sweeps(
  parts: ContainerParts,
  knex: Knex,
  deps: ReturnType<typeof useCaseDeps>,
): Pick<JobUseCases, 'sweepReceipts' | 'sweepTries' | 'sweepFiles'> {
  return {
    sweepReceipts: sweepReceipts(deps),
    sweepTries: sweepTries(deps),
    sweepFiles: sweepFiles({
      ...deps,
      findOrphans: (before) => findOrphans(deps.storage, before, (keys) => findReferencedFiles(knex, keys)),
      sweepUnfinished: (before) => sweepUnfinished(parts.config.storage.folder, before),
    }),
  };
}

/** What is done about requests for information, and about heads who must hear of lateness. */
function timelyJobs(
  deps: ReturnType<typeof useCaseDeps>,
  deliver: ReturnType<typeof deliverMessage>,
): Pick<JobUseCases, 'answerInformation' | 'tellInformation' | 'escalate'> {
  return {
    escalate: escalate(deps),
    answerInformation: answerInformation({ ...deps, prints }),
    tellInformation: tellInformation({ ...deps, deliverMessage: deliver }),
  };
}
