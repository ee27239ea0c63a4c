import type { Knex } from 'knex';
import { memoryStorage } from '../../../src/adapters/storage/fake';
import { accountRepository } from '../../../src/data/accounts';
import { applicationRepository } from '../../../src/data/applications';
import { messageRepository } from '../../../src/data/messages';
import { fileScanRepository } from '../../../src/data/file-scans';
import { organisationRepository } from '../../../src/data/organisations';
import { queueRepository } from '../../../src/data/queue';
import { registryQuestionRepository } from '../../../src/data/registry-questions';
import { routePlanRepository } from '../../../src/data/route-plans';
import type { Edition } from '../../../src/domain/edition/edition';
import { DomainError } from '../../../src/kernel/domain-error';
import { confirmCorrection, prepareCorrection } from '../../../src/use-cases/payments/correct-payment';
import { claimCase } from '../../../src/use-cases/office/claim-case';
import { completeStep } from '../../../src/use-cases/office/complete-step';
import { findCaseView } from '../../../src/use-cases/office/find-case-view';
import { issueResult } from '../../../src/use-cases/office/issue-result';
import { prepareDecision } from '../../../src/use-cases/office/prepare-decision';
import { printDecision } from '../../../src/use-cases/office/print-decision';
import { printIntakeRefusal } from '../../../src/use-cases/office/print-intake-refusal';
import { refuseIntake } from '../../../src/use-cases/office/refuse-intake';
import { releaseCase } from '../../../src/use-cases/office/release-case';
import { returnDecision } from '../../../src/use-cases/office/return-decision';
import { signDecision } from '../../../src/use-cases/office/sign-decision';
import { REFERENCE } from '../../support/builders/office-world';
import * as prints from '../../../src/print/register';
import { clauseInWords } from '../../../src/web/text/clause-in-words';
import { saidVerdicts } from '../../support/said-verdicts';
import { settableClock, type SettableClock } from '../../support/clock';

/** The password that everybody of these tests has. */
export const PASSWORD = 'a long password of the head';

/** Every act of the office over one database and one clock. */
export function office(knex: Knex, editions: readonly Edition[], start: string) {
  const clock: SettableClock = settableClock(start);
  const storage = memoryStorage(clock);
  const get = async (service: string, id: string): Promise<Edition> => {
    const found = editions.find((edition) => edition.id === service && edition.edition.id === id);
    if (found === undefined) throw new DomainError('not-found');
    return found;
  };
  const deps = {
    applications: applicationRepository(knex),
    editions: { get, asOf: get },
    plans: routePlanRepository(knex),
    organisations: organisationRepository(knex),
    questions: registryQuestionRepository(knex),
    messages: messageRepository(knex),
    scans: fileScanRepository(knex),
    queue: queueRepository(knex),
    reference: REFERENCE,
    rules: { hearings: () => Promise.resolve([]) },
    clock,
    storage,
    baseUrl: 'http://localhost:3000',
    clauseInWords,
    prints,
    accounts: accountRepository(knex),
    keepSignature: saidVerdicts().keep,
    substitute: true,
    confirmPassword: async (_person: unknown, password: string): Promise<void> => {
      if (password !== PASSWORD) throw new DomainError('wrong-password');
    },
  };
  return {
    deps,
    clock,
    storage,
    view: findCaseView(deps),
    claim: claimCase(deps),
    release: releaseCase(deps),
    complete: completeStep(deps),
    refuseIntake: refuseIntake(deps),
    prepare: prepareDecision(deps),
    giveBack: returnDecision(deps),
    sign: signDecision(deps),
    issue: issueResult(deps),
    prepareCorrection: prepareCorrection(deps),
    confirmCorrection: confirmCorrection(deps),
    printRefusal: printIntakeRefusal(deps),
    printDecision: printDecision(deps),
  };
}
