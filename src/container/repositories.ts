import type { Knex } from 'knex';
import { accountRepository } from '../data/accounts';
import { applicationRepository } from '../data/applications';
import { attachmentRepository } from '../data/attachments';
import { consentRepository } from '../data/consents';
import { draftRepository } from '../data/drafts';
import { editionLibrary } from '../data/edition-library';
import { editionRepository } from '../data/editions';
import { messageRepository } from '../data/messages';
import { organisationRepository } from '../data/organisations';
import { queueRepository } from '../data/queue';
import { registryQuestionRepository } from '../data/registry-questions';
import { routePlanRepository } from '../data/route-plans';
import { secondFactorRepository } from '../data/second-factors';
import { signingCodeRepository } from '../data/signing-codes';
import { createThrottle } from '../data/throttle';
import { workerHeartbeats } from '../data/worker-heartbeats';
import type { Clock } from '../kernel/clock';

export type Repositories = ReturnType<typeof createRepositories>;

/** Every repository over one pool of connections. */
export function createRepositories(
  knex: Knex,
  clock: Clock,
  hashKey: (limit: string, subject: string) => string,
) {
  const editionRows = editionRepository(knex);
  return {
    accounts: accountRepository(knex),
    applications: applicationRepository(knex),
    attachments: attachmentRepository(knex),
    consents: consentRepository(knex),
    drafts: draftRepository(knex),
    editionRows,
    editions: editionLibrary(editionRows, clock),
    messages: messageRepository(knex),
    organisations: organisationRepository(knex),
    plans: routePlanRepository(knex),
    questions: registryQuestionRepository(knex),
    queue: queueRepository(knex),
    secondFactors: secondFactorRepository(knex),
    signingCodes: signingCodeRepository(knex),
    throttle: createThrottle(knex, hashKey),
    heartbeats: workerHeartbeats(knex),
  };
}
