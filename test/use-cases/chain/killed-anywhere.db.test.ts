import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config/env';
import { insertCitizen } from '../../support/builders/office-world';
import { fileCase } from '../../support/builders/filed-case';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { BORN, CODE_KEY, mothersOf } from '../proactive/proactive-world';
import { chainWorld, type ChainWorld } from './chain-world';

/** A kill at each so many statements, from this one on. `KILL_EVERY=1` kills at each, which takes a while. */
const EVERY = Number(process.env.KILL_EVERY ?? 127);
const FROM = Number(process.env.KILL_FROM ?? 17);
const BURIAL = 'burial-payment@order-509-2024';

let database: TestDatabase;
let world: ChainWorld;
let mothers: string[];
const folder = mkdtempSync(join(tmpdir(), 'jardem-killed-'));

/** What the process that dies is told. */
interface Told {
  readonly births: number;
  readonly deaths: readonly { readonly iin: string; readonly on: string; readonly declarant: string }[];
  /** The application that was just filed. */
  readonly fresh: string | null;
}

const told = { births: 0, deaths: [] as Told['deaths'], runs: 0 };

beforeAll(async () => {
  database = await testDatabase();
  world = await chainWorld(database, ['birth-and-childcare-benefit@order-206-2021', BURIAL]);
  mothers = withAccount(mothersOf(world.realm, world.realm.registers.accounts.keys()));
}, 60_000);

function withAccount(iins: readonly string[]): string[] {
  const { accounts } = world.realm.registers;
  return iins.filter((iin) => accounts.get(iin)?.some(({ open }) => open) === true);
}

/** A process that dies at the n-th statement of what is new. Gives how many there were when it lives. */
function carryOn(boundary: number, about: Told): number | 'killed' {
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO_MODE: 'on',
    DATABASE_URL: database.url,
    BASE_URL: 'http://localhost',
    STORAGE_FOLDER: join(folder, 'files'),
    CODE_SECRET: CODE_KEY,
    LOG_LEVEL: 'silent',
  });
  told.runs += 1;
  const minutes = 2 * told.runs;
  const argument = JSON.stringify({ boundary, config, folder, mothers, bornOn: BORN, minutes, ...about });
  const program = join(__dirname, '../../support/die-in-the-chain.cjs');
  const { signal, stderr, stdout } = spawnSync(process.execPath, [program, argument], { encoding: 'utf8' });
  expect(stderr).toBe('');
  if (signal === 'SIGKILL') return 'killed';
  expect(stdout).toMatch(/^\d+$/);
  return Number(stdout);
}

/** Kills at each n-th statement of something that happens anew each time, until it is through before its kill. */
async function killEverywhere(happen: () => Promise<Told>): Promise<number> {
  let kills = 0;
  for (let boundary = FROM % EVERY; carryOn(boundary, await happen()) === 'killed'; boundary += EVERY)
    kills += 1;
  return kills;
}

/** Each case is issued, with every fact, paper, payment and message of it once. */
async function expectOnce(cases: number): Promise<void> {
  const rows = (table: string): Promise<Record<string, unknown>[]> => database.owner(table).select('*');
  const count = async (table: string) => (await rows(table)).length;
  expect((await rows('applications')).map(({ status }) => status)).toEqual(Array(cases).fill('issued'));
  const once = [
    'filed',
    'registered',
    'decision-prepared',
    'decision-signed',
    'payment-ordered',
    'result-issued',
  ];
  const facts = (await rows('application_events')).filter(({ type }) => once.includes(String(type)));
  expect(new Set(facts.map((fact) => `${String(fact.type)} ${String(fact.application_id)}`)).size).toBe(
    facts.length,
  );
  expect(facts).toHaveLength(once.length * cases);
  for (const table of ['results', 'payment_orders', 'signatures'])
    expect([table, await count(table)]).toEqual([table, cases]);
  const messages = await rows('messages');
  for (const fact of ['filed', 'result-issued'])
    expect(messages.filter((one) => one.fact === fact && one.channel === 'sms')).toHaveLength(cases);
  // The outbox keeps one message for each reference, as an operator does that recognises repeats.
  expect(await count('demo_outbox')).toBe(messages.filter(({ channel }) => channel === 'sms').length);
  expect(await count('job_requests')).toBe(0);
}

it('a birth whose worker is killed at any statement between event and result ends as if it never was', async () => {
  const happen = async (): Promise<Told> => {
    told.births += 1;
    return { ...told, fresh: null };
  };
  expect(await killEverywhere(happen)).toBeGreaterThan(1);
  expect((await world.offers()).map(({ state }) => state)).toEqual(Array(told.births).fill('filed'));
  expect(await database.owner('drafts')).toEqual([]);
  await expectOnce(2 * told.births);
}, 3_600_000);

/** Somebody with an account here who has lost a pensioner each time. */
async function mourner() {
  const { registers, find } = world.realm;
  const [iin = ''] = mothers;
  const person = find(iin)?.person;
  if (person === undefined) throw new Error('Nobody');
  const citizen = await insertCitizen(database.owner, iin, `${person.surname} ${person.givenName}`);
  await database.owner('accounts').where({ id: citizen.accountId }).update({ phone: person.mobilePhone });
  const iban = registers.accounts.get(iin)?.find(({ open }) => open)?.iban ?? '';
  const isPensioner = (one: string): boolean =>
    (registers.awards.get(one) ?? []).some(
      ({ benefit, recipientIin, until }) =>
        benefit === 'age-pension' && recipientIin === one && until === undefined,
    );
  const living = [...registers.awards.keys()].filter((one) => find(one)?.person.deceasedOn === undefined);
  return { citizen, iban, pensioners: living.filter(isPensioner) };
}

it('so does a burial through the portal that is decided without a clerk', async () => {
  const before = 2 * told.births;
  const { citizen, iban, pensioners } = await mourner();
  const happen = async (): Promise<Told> => {
    const iin = pensioners[told.deaths.length] ?? '';
    told.deaths = [...told.deaths, { iin, on: BORN, declarant: citizen.iin }];
    const { id } = await fileCase(database.knex, {
      ...{ rules: seededEdition(BURIAL), route: null, channel: 'portal', filer: citizen },
      applicant: { iin: citizen.iin, name: citizen.name },
      answers: { deceased_iin: iin, deceased_name: 'Ахметов Серік', death_date: BORN, bank_account: iban },
      filedAt: new Date(),
    });
    return { ...told, fresh: id };
  };
  expect(await killEverywhere(happen)).toBeGreaterThan(0);
  await expectOnce(before + told.deaths.length);
}, 3_600_000);
