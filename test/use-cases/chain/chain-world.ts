import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPortalAccount } from '../../../seeds/01_portal_account';
import { fakeGateway } from '../../../src/adapters/gateway/fake';
import type { QuestionContext } from '../../../src/adapters/gateway/port';
import { realmOf } from '../../../src/adapters/gateway/simulator/answers/realm';
import { loadPopulation } from '../../../src/adapters/gateway/simulator/load-population';
import { fakePayments } from '../../../src/adapters/payments/fake';
import { fakeRegistryEvents } from '../../../src/adapters/registry-events/fake';
import { demoSealing } from '../../../src/adapters/signature/sealing/demo';
import { outboxSms } from '../../../src/adapters/sms/fake';
import { memoryStorage } from '../../../src/adapters/storage/fake';
import { readConfig } from '../../../src/config/env';
import { projectRoot } from '../../../src/config/project-root';
import { createAdapters } from '../../../src/container/adapters';
import { createSmsListener } from '../../../src/container/incoming-sms';
import { createJobUseCases } from '../../../src/container/job-use-cases';
import { loadFormQuestions, loadReference, printedCalendar } from '../../../src/container/load-reference';
import { createRepositories } from '../../../src/container/repositories';
import { signatureVerifierOf } from '../../../src/container/signature-verifier';
import { completeEdition } from '../../../src/domain/form/complete-edition';
import type { Offer } from '../../../src/domain/proactive/offer';
import type { RegistryQuestion } from '../../../src/domain/registry/question';
import { tasks } from '../../../src/jobs/tasks';
import { systemStateRepository } from '../../../src/data/system-states';
import { watchSystems } from '../../../src/use-cases/systems/watch-systems';
import { newId } from '../../../src/kernel/ids';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { insertOrganisations } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import type { TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { drainJobs, helpersOver } from './drain-jobs';

/** An SMS as the phone got it. */
export interface Received {
  readonly to: string;
  readonly text: string;
}

/** Whether a registry leaves a question without an answer. */
export type IsSilent = (question: RegistryQuestion, context: QuestionContext) => boolean;

/**
 * The jobs of the portal as its container makes them, over a test's database: a country where things happen, phones, a key
 * of the demonstration, a clock and the jobs in the test's hands.
 */
export async function chainWorld(database: TestDatabase, editions: readonly string[]) {
  const { knex, owner } = database;
  const folder = mkdtempSync(join(tmpdir(), 'jardem-chain-'));
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO_MODE: 'on',
    DATABASE_URL: database.url,
    BASE_URL: 'https://jardem.test',
    STORAGE_FOLDER: folder,
    LOG_LEVEL: 'silent',
  });
  const clock = settableClock('2026-11-23T10:00:00+05:00');
  const population = loadPopulation(join(projectRoot, 'seeds/reference/population.yaml'));
  const realm = realmOf(population);
  const sms: Received[] = [];
  const mood: { isSilent: IsSilent } = { isSilent: () => false };
  const known = fakeGateway(population, clock, realm);
  const adapters = {
    ...createAdapters(config, knex, { url: 'http://127.0.0.1:9', key: 'k'.repeat(40) }),
    clock,
    gateway: {
      ...known,
      ask: (async (question: RegistryQuestion, context: QuestionContext) =>
        mood.isSilent(question, context)
          ? { kind: 'unavailable', reason: 'timeout', answeredAt: clock.now() }
          : known.ask(question, context)) as typeof known.ask,
    },
    registryEvents: fakeRegistryEvents(realm.events),
    sms: outboxSms(async ({ to, text }) => void sms.push({ to, text })),
    storage: memoryStorage(clock),
    paymentSystem: fakePayments(),
    sealing: demoSealing(folder, clock),
    signatures: signatureVerifierOf({ ...config.signature, demoAuthority: folder }, clock),
  };
  const repositories = createRepositories(
    knex,
    clock,
    (limit, subject) => adapters.secrets.hash(limit, subject),
    printedCalendar(projectRoot),
    completeEdition(loadFormQuestions(projectRoot)),
  );
  const reference = loadReference(projectRoot, repositories.rules);
  const watch = watchSystems({ systemStates: systemStateRepository(knex), clock });
  const parts = { config, projectRoot, adapters, repositories, reference, watch };
  const useCases = createJobUseCases(parts, knex);
  const jobs = tasks(useCases);
  const helpers = helpersOver(owner);
  const { incoming } = createSmsListener(parts);
  await insertOrganisations(owner);
  await seedPortalAccount(owner, clock.now());
  for (const key of editions)
    await publishEdition({ editions: repositories.editionRows, clock })(seededEdition(key));
  return {
    ...{ clock, realm, repositories, sms, mood, adapters, parts, jobs, helpers },
    closeSilent: useCases.closeSilent,
    /** Somebody sends an SMS; without an identifier it is a new one. */
    say: (from: string, text: string, providerId: string = newId()) => incoming({ from, text, providerId }),
    /** Works off everything that is due, each job so many times. */
    drain: (times = 1) => drainJobs({ owner, clock, helpers, tasks: jobs }, times),
    offers: async (): Promise<Offer[]> => repositories.offers.listAll(null, null, 10_000),
  };
}

export type ChainWorld = Awaited<ReturnType<typeof chainWorld>>;
