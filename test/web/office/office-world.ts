import { join } from 'node:path';
import type { Knex } from 'knex';
import { failingGateway, fakeGateway } from '../../../src/adapters/gateway/fake';
import type { Gateway } from '../../../src/adapters/gateway/port';
import { loadPopulation } from '../../../src/adapters/gateway/simulator/load-population';
import { memoryStorage } from '../../../src/adapters/storage/fake';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { createRepositories } from '../../../src/container/repositories';
import type { Edition } from '../../../src/domain/edition/edition';
import { sharpPictures } from '../../../src/adapters/pictures/live';
import { markPdf } from '../../../src/print/mark-pdf';
import { markSvg } from '../../../src/print/mark-svg';
import * as prints from '../../../src/print/register';
import { listRefusalsOfVisitor } from '../../../src/use-cases/reapplication/list-refusals-of-visitor';
import { startDraft } from '../../../src/use-cases/drafts/start-draft';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { draftContents } from '../../../src/use-cases/filing/draft-contents';
import { officeUseCases } from '../../../src/use-cases/office/office-use-cases';
import {
  exportRegistrations,
  listRegistrations,
} from '../../../src/use-cases/registration/list-registrations';
import { printRegistrations } from '../../../src/use-cases/registration/print-registrations';
import { viewFile } from '../../../src/use-cases/office/view-file';
import { askRegistry } from '../../../src/use-cases/registries/ask-registry';
import { officeRoutes } from '../../../src/web/office/office.routes';
import { clauseInWords } from '../../../src/web/text/clause-in-words';
import { REFERENCE } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import { startOffice } from './office-app';
import { saidVerdicts } from '../../support/said-verdicts';

/** The password of everybody in these tests. */
export const PASSWORD = 'a long password of the head';

const POPULATION = loadPopulation(join(__dirname, '../../../seeds/reference/population.yaml'));

/** The pages of the office over a test's database, with a clock and the gateway in the test's hands. */
export async function officeWorld(knex: Knex, editions: readonly Edition[], startedAt: string) {
  const clock = settableClock(startedAt);
  const repositories = createRepositories(
    knex,
    clock,
    (limit, subject) => `${limit} ${subject}`,
    seededCalendar(),
  );
  for (const edition of editions)
    await publishEdition({ editions: repositories.editionRows, clock })(edition);
  const live = fakeGateway(POPULATION, clock);
  const dead = failingGateway('timeout', clock);
  const state = { gateway: live };
  const gateway: Gateway = {
    ask: (question, context) => state.gateway.ask(question, context),
    check: (system) => state.gateway.check(system),
    checkAll: () => state.gateway.checkAll(),
  };
  const deps = {
    ...repositories,
    clock,
    gateway,
    storage: memoryStorage(clock),
    passwords: {
      check: async (_hash: unknown, typed: string) => (typed === PASSWORD ? 'right' : 'wrong'),
    },
    reference: REFERENCE,
    prints,
    clauseInWords,
    baseUrl: 'http://localhost:3000',
    askRegistry: askRegistry({ gateway, questions: repositories.questions, clock }),
    findOptions: () => undefined,
    keepSignature: saidVerdicts().keep,
    substitute: true,
  };
  const pictures = sharpPictures({ maxPixels: 40_000_000, atOnce: 2, mayWait: 10, seconds: 10 });
  const acts = officeUseCases({ ...deps, loadDraft: draftContents(deps) });
  const routes = officeRoutes({
    ...acts,
    startDraft: startDraft(deps),
    listRefusalsOfVisitor: listRefusalsOfVisitor(deps),
    listRegistrations: listRegistrations(deps),
    exportRegistrations: exportRegistrations(deps),
    printRegistrations: printRegistrations(deps),
    files: viewFile({ ...deps, pictures, markPdf, markSvg }),
    printApplication: async () => ({ content: Buffer.from('%PDF'), name: 'application.pdf' }),
    printReceipt: async () => ({ content: Buffer.from('%PDF'), name: 'receipt.pdf' }),
    reference: REFERENCE,
    clock,
    signing: { ncalayerUrl: 'ws://127.0.0.1:13579', substitute: true },
  });
  return {
    ...(await startOffice(routes, clock)),
    acts,
    clock,
    repositories,
    routes,
    storage: deps.storage,
    askRegistry: deps.askRegistry,
    silence: () => {
      state.gateway = dead;
    },
  };
}
