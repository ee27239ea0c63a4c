import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { systemClock } from '../../../../src/adapters/clock/system-clock';
import { loadPopulation } from '../../../../src/adapters/gateway/simulator/load-population';
import { startGatewaySimulator } from '../../../../src/adapters/gateway/simulator/start-gateway-simulator';
import { openDemoAuthority } from '../../../../src/adapters/signature/demo-authority/demo-authority';
import { startNcalayerMock } from '../../../../src/adapters/signature/ncalayer-mock/start-ncalayer-mock';
import { projectRoot } from '../../../../src/config/project-root';
import type { RegistryEvent } from '../../../../src/domain/proactive/registry-event';
import { dayOf } from '../../../../src/kernel/day-of';
import type { Language } from '../../../../src/kernel/language';
import { openBrowser, visitor } from '../browser';
import { workAs } from '../people';
import { startPortal, type RunningPortal } from '../portal';
import { countryOf, type JourneyCountry } from './country';

const KEY = 'a key that only this journey and its registries know';
const CONTROL = 'a token that only this journey and its registries know';
const PORTION_MS = 100;
const PATIENCE_MS = 30_000;

/** The members of staff of the demonstration who take part in a walk. */
export type StaffLogin = 'clerk' | 'head' | 'operator' | 'examiner';

/** A portal with its registries, keys and a browser, in which the walks of one service are made. */
export interface BenefitWorld {
  readonly portal: RunningPortal;
  readonly browser: Browser;
  readonly country: JourneyCountry;
  /** What operators of SMS sign their requests with. */
  readonly smsKey: string;
  /** A member of staff at work, logged in once for the whole file and language. */
  staff(login: StaffLogin, language: Language): Promise<Page>;
  /** Has something be registered: `{kind: 'death', person, declarant}` and so on, today where no day is given. */
  happen(event: Readonly<Record<string, string>>): Promise<RegistryEvent>;
  /** Asks again, in short steps, until there is an answer; what waits for the clock is done at once. */
  until<Found>(what: string, ask: () => Promise<Found | undefined>): Promise<Found>;
  close(): Promise<void>;
}

/** Opens everything that the walks of a file share. */
export async function openBenefitWorld(): Promise<BenefitWorld> {
  const population = loadPopulation(join(projectRoot, 'seeds/reference/population.yaml'));
  const gateway = await startGatewaySimulator({
    ...{ port: 0, key: KEY, population, clock: systemClock, controlToken: CONTROL },
  });
  const authority = await openDemoAuthority(join(projectRoot, '.data/demo-authority'), systemClock);
  const country = countryOf(population);
  const ncalayer = await startNcalayerMock({ port: 0, authority, holderOf: country.keyHolder });
  const [portal, browser] = await Promise.all([
    startPortal({
      ...{ GATEWAY_URL: gateway.url, GATEWAY_KEY: KEY, NCALAYER_URL: ncalayer.url, SMS_HOOK_KEY: KEY },
    }),
    openBrowser(),
  ]);
  return {
    ...{ portal, browser, country, smsKey: KEY },
    staff: staffAtWork(browser, portal.url),
    happen: (event) => makeHappen(gateway.url, event),
    until: (what, ask) => until(portal, what, ask),
    close: async () => {
      await browser.close();
      await portal.stop();
      await Promise.all([ncalayer.stop(), gateway.stop()]);
    },
  };
}

function staffAtWork(browser: Browser, url: string): BenefitWorld['staff'] {
  const known = new Map<string, Promise<Page>>();
  return (login, language) => {
    const key = `${login} ${language}`;
    const page = known.get(key) ?? visitor(browser).then((context) => workAs(context, url, language, login));
    known.set(key, page);
    return page;
  };
}

async function makeHappen(url: string, event: Readonly<Record<string, string>>): Promise<RegistryEvent> {
  const search = new URLSearchParams({ on: dayOf(new Date()), ...event });
  const headers = { authorization: `Bearer ${CONTROL}` };
  const answer = await fetch(`${url}/control/events?${search.toString()}`, { method: 'POST', headers });
  if (!answer.ok) throw new Error(`It did not happen: ${search.toString()}`);
  return (await answer.json()) as RegistryEvent;
}

async function until<Found>(
  portal: RunningPortal,
  what: string,
  ask: () => Promise<Found | undefined>,
): Promise<Found> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await ask();
    if (found !== undefined) return found;
    await hurry(portal);
    await sleep(PORTION_MS);
  }
  throw new Error(`It did not come about: ${what}`);
}

/** What the portal gathers for half a minute, or does by the clock, is done now: nobody waits for the clock here. */
async function hurry({ database: { owner: knex } }: RunningPortal): Promise<void> {
  await knex.raw('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL');
  for (const task of ['pull-registry-events', 'collect-payment-answers'])
    await knex.raw('SELECT graphile_worker.add_job(?, job_key := ?)', [task, `hurried-${task}`]);
}
