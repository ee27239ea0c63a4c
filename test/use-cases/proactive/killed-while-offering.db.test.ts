import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config/env';
import { testDatabase, type TestDatabase } from '../../support/database';
import { BORN, CODE_KEY, mothersOf, proactiveWorld, type ProactiveWorld } from './proactive-world';

/** A kill at every so many statements: all of them would take minutes, and the offsets differ from birth to birth. */
const STRIDE = 11;
const MOST_STATEMENTS = 400;

let database: TestDatabase;
let world: ProactiveWorld;

beforeAll(async () => {
  database = await testDatabase();
  world = await proactiveWorld(database);
}, 60_000);

function carryOn(mother: string, births: number, boundary: number) {
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO_MODE: 'on',
    DATABASE_URL: database.url,
    BASE_URL: 'http://localhost',
    STORAGE_FOLDER: join(tmpdir(), 'jardem-offer-crash-test'),
    CODE_SECRET: CODE_KEY,
    LOG_LEVEL: 'silent',
  });
  const argument = JSON.stringify({ boundary, config, mother, births, bornOn: BORN });
  return spawnSync(process.execPath, [join(__dirname, '../../support/die-while-offering.cjs'), argument], {
    encoding: 'utf8',
  });
}

describe('kill -9 of the worker between event and application', () => {
  it('leaves neither a second offer, nor a second application, nor a second SMS, and nothing undone', async () => {
    const [mother = ''] = mothersOf(world.realm, world.realm.registers.accounts.keys());
    let kills = 0;
    for (let boundary = 0; boundary < MOST_STATEMENTS; boundary += STRIDE) {
      const child = carryOn(mother, 1, boundary);
      if (child.signal === null) {
        expect(child.stderr).toBe('');
        break;
      }
      expect(child.signal).toBe('SIGKILL');
      kills += 1;
    }
    const last = carryOn(mother, 1, Number.MAX_SAFE_INTEGER);
    expect([last.stderr, last.stdout]).toEqual(['', 'done']);
    expect(kills).toBeGreaterThan(3);
    const offers = await world.offers();
    expect(offers).toMatchObject([{ state: 'filed' }]);
    const rows = async (table: string): Promise<number> => (await database.owner(table).select('*')).length;
    expect(await rows('registry_events')).toBe(1);
    // Two benefits by one application.
    expect(await rows('applications')).toBe(2);
    expect(await rows('drafts')).toBe(0);
    expect(await database.owner('job_requests').where({ task: 'after-filing' })).toHaveLength(2);
    // The outbox keeps one message for each reference, as an operator does that recognises repeats.
    expect(await rows('demo_outbox')).toBe(await rows('messages'));
    expect(await rows('messages')).toBe(2);
  }, 240_000);
});
