import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobHelpers, TaskList } from 'graphile-worker';
import type { Knex } from 'knex';
import { seedPortalAccount } from '../../../seeds/01_portal_account';
import { fakeGateway } from '../../../src/adapters/gateway/fake';
import { realmOf, type Realm } from '../../../src/adapters/gateway/simulator/answers/realm';
import { loadPopulation } from '../../../src/adapters/gateway/simulator/load-population';
import { outboxMail } from '../../../src/adapters/mail/fake';
import { fakeRegistryEvents } from '../../../src/adapters/registry-events/fake';
import { keyedSecrets } from '../../../src/adapters/secrets/live';
import { outboxSms } from '../../../src/adapters/sms/fake';
import { createRepositories } from '../../../src/container/repositories';
import type { Edition } from '../../../src/domain/edition/edition';
import { parseEdition } from '../../../src/domain/edition/parse-edition';
import type { Offer } from '../../../src/domain/proactive/offer';
import { proactiveTasks } from '../../../src/jobs/proactive-tasks';
import { newId } from '../../../src/kernel/ids';
import { plainDate } from '../../../src/kernel/plain-date';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { deliverMessage } from '../../../src/use-cases/messages/deliver-message';
import { receiveSms } from '../../../src/use-cases/messages/receive-sms';
import { answerBySms } from '../../../src/use-cases/proactive/answer-by-sms';
import { askOfferAccount } from '../../../src/use-cases/proactive/ask-account';
import { closeSilent } from '../../../src/use-cases/proactive/close-silent';
import { fileOffer } from '../../../src/use-cases/proactive/file-offer';
import { makeOffers } from '../../../src/use-cases/proactive/make-offers';
import { pullRegistryEvents } from '../../../src/use-cases/proactive/pull-registry-events';
import { tellOffer } from '../../../src/use-cases/proactive/tell-offer';
import { askRegistry } from '../../../src/use-cases/registries/ask-registry';
import { messageWords } from '../../../src/web/text/message-words';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { insertOrganisations, REFERENCE } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import type { TestDatabase } from '../../support/database';
import { withQuestions } from '../../support/fictional-service';

export const BORN = plainDate('2026-11-20');
export const CODE_KEY = 'a key for tests that nobody uses elsewhere';

const EDITIONS = [
  'birth-and-childcare-benefit@order-206-2021',
  'disabled-child-carer-benefit@order-206-2021',
  'childhood-disability-care-benefit@order-206-2021',
  'disability-allowance@order-509-2024',
  'survivor-allowance@order-509-2024',
  'burial-payment@order-509-2024',
];

function seededEdition(name: string): Edition {
  const file = join(__dirname, `../../../seeds/editions/${name}.yaml`);
  const parsed = parseEdition(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.edition;
}

/** An SMS as the phone got it. */
export interface Received {
  readonly to: string;
  readonly text: string;
}

/** Proactive services on a test's database: a country where things happen, phones, and the jobs in the test's hands. */
export async function proactiveWorld({ knex, owner }: TestDatabase) {
  const clock = settableClock('2026-11-23T10:00:00+05:00');
  const secrets = keyedSecrets(CODE_KEY);
  const population = loadPopulation(join(__dirname, '../../../seeds/reference/population.yaml'));
  const realm = realmOf(population);
  const repositories = createRepositories(
    knex,
    clock,
    (limit, subject) => secrets.hash(limit, subject),
    seededCalendar(),
    withQuestions,
  );
  const sms: Received[] = [];
  const gateway = fakeGateway(population, clock, realm);
  const deps = {
    ...repositories,
    ...{ clock, secrets, reference: REFERENCE, findOptions: () => undefined, baseUrl: 'https://jardem.test' },
    askRegistry: askRegistry({ gateway, questions: repositories.questions, clock }),
    registryEvents: fakeRegistryEvents(realm.events),
    sms: outboxSms(async ({ to, text }) => void sms.push({ to, text })),
    mail: outboxMail(async () => undefined),
  };
  await insertOrganisations(owner);
  await seedPortalAccount(owner, new Date());
  for (const name of EDITIONS)
    await publishEdition({ editions: repositories.editionRows, clock })(seededEdition(name));
  const deliver = deliverMessage({
    ...deps,
    messageWords,
    serviceTitle: async (id, edition, language) =>
      (await repositories.editions.get(id, edition)).title[language],
  });
  const useCases = {
    pullRegistryEvents: pullRegistryEvents(deps),
    makeOffers: makeOffers(deps),
    tellOffer: tellOffer({ ...deps, deliverMessage: deliver }),
    askOfferAccount: askOfferAccount(deps),
    fileOffer: fileOffer(deps),
    closeSilent: closeSilent(deps),
  };
  const receive = receiveSms({ ...deps, matchers: [answerBySms(deps)] });
  return {
    ...{ clock, realm, repositories, deps, sms, useCases, receive },
    /** Somebody sends an SMS; without an identifier it is a new one. */
    say: (from: string, text: string, providerId: string = newId()) => receive({ from, text, providerId }),
    drain: (times = 1) => drain(owner, proactiveTasks(useCases), times),
    offers: async (): Promise<Offer[]> => repositories.offers.listAll(null, null, 10_000),
  };
}

export type ProactiveWorld = Awaited<ReturnType<typeof proactiveWorld>>;

const AT_ONCE = 8;
// These jobs ask their queue for nothing.
const NO_HELPERS: JobHelpers = Object.create(null);

/** Works off what was asked for until nothing is left, each job so many times, as a queue may that gives at least once. */
async function drain(owner: Knex, tasks: TaskList, times: number): Promise<void> {
  for (;;) {
    const names = Object.keys(tasks);
    const jobs: { task: string; payload: object }[] = await owner('job_requests')
      .whereIn('task', names)
      .delete()
      .returning(['task', 'payload']);
    if (jobs.length === 0) return;
    const waiting = jobs.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const { task, payload } of waiting)
          await Promise.all(
            Array.from({ length: times }, () => untilDone(() => tasks[task]?.(payload, NO_HELPERS))),
          );
      }),
    );
  }
}

/** A job that failed is tried again by its queue. */
async function untilDone(job: () => unknown, tries = 5): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await job();
      return;
    } catch (problem) {
      if (tried === tries) throw problem;
    }
  }
}

/** Living women who may become mothers and have a phone. */
export function mothersOf(realm: Realm, iins: Iterable<string>): string[] {
  return [...iins].filter((iin) => {
    const person = realm.find(iin)?.person;
    return (
      person?.sex === 'female' &&
      person.deceasedOn === undefined &&
      person.mobilePhone !== undefined &&
      person.birthDate > '1980' &&
      person.birthDate < '2008'
    );
  });
}
