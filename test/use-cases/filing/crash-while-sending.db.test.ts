import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { keyedSecrets } from '../../../src/adapters/secrets/live';
import { readConfig } from '../../../src/config/env';
import type { Citizen } from '../../../src/domain/access/person';
import { FILING_PURPOSE } from '../../../src/use-cases/filing/request-signing-code';
import { filingWorld } from '../../support/builders/filing-world';
import { insertCitizen, insertOrganisations } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

const CODE = '123456';
const CODE_KEY = 'a key for tests that nobody uses elsewhere';
/** More boundaries than sending has: the run without a kill ends the test. */
const MOST_BOUNDARIES = 80;
const Sent = z.object({ kind: z.literal('filed'), number: z.string() });

const rules = fictionalEdition();
let database: TestDatabase;
let citizen: Citizen;
let world: Awaited<ReturnType<typeof filingWorld>>;

beforeAll(async () => {
  database = await testDatabase();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  world = await filingWorld(database.knex, [rules], new Date().toISOString());
});

/** A draft whose code is known, with the text that it signs. */
async function signedDraft(): Promise<string> {
  const { loadDraft, repositories } = world;
  const at = world.clock.now();
  const { id } = await insertReadyDraft(database.knex, {
    person: citizen,
    rules,
    route: rules,
    channel: 'portal',
    applicantIin: citizen.iin,
    at,
  });
  const { signed } = await loadDraft(citizen, id);
  const codeId = id;
  await repositories.signingCodes.insert({
    id: codeId,
    caseId: id,
    accountId: citizen.accountId,
    purpose: FILING_PURPOSE,
    documentHash: signed.hash,
    codeHash: keyedSecrets(CODE_KEY).hash(codeId, CODE),
    phone: '+77000000001',
    createdAt: at,
    expiresAt: new Date(at.getTime() + 3_600_000),
  });
  return id;
}

function sendAndDieAt(draftId: string, boundary: number) {
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO_MODE: 'on',
    DATABASE_URL: database.url,
    BASE_URL: 'http://localhost',
    STORAGE_FOLDER: join(tmpdir(), 'jardem-crash-test'),
    CODE_SECRET: CODE_KEY,
    LOG_LEVEL: 'silent',
  });
  const argument = JSON.stringify({ draftId, code: CODE, boundary, person: citizen, config });
  return spawnSync(process.execPath, [join(__dirname, '../../support/die-while-sending.cjs'), argument], {
    encoding: 'utf8',
  });
}

async function whatIsThere(id: string) {
  const rows = async (table: string, column: string, value = id) =>
    (await database.owner(table).where({ [column]: value })).length;
  const [drafts, applications, events, items] = await Promise.all([
    rows('drafts', 'id'),
    rows('applications', 'id'),
    rows('application_events', 'application_id'),
    rows('work_items', 'application_id'),
  ]);
  const jobs = await rows('job_requests', 'key', `after-filing:${id}`);
  return { drafts, applications, events, items, jobs };
}

const WHOLE = { drafts: 0, applications: 1, events: 1, items: 1, jobs: 1 };
const DRAFT = { drafts: 1, applications: 0, events: 0, items: 0, jobs: 0 };

describe('kill -9 while sending', () => {
  it('leaves a whole application or a draft that can be sent again, at every boundary of a statement', async () => {
    const seen = { whole: 0, draft: 0 };
    for (let boundary = 0; boundary < MOST_BOUNDARIES; boundary += 1) {
      const id = await signedDraft();
      const child = sendAndDieAt(id, boundary);
      if (child.signal === null) {
        expect(child.stderr).toBe('');
        expect(Sent.parse(JSON.parse(child.stdout)).kind).toBe('filed');
        expect(seen.draft).toBeGreaterThan(3);
        expect(seen.whole).toBeGreaterThan(0);
        return;
      }
      expect(child.signal).toBe('SIGKILL');
      const left = await whatIsThere(id);
      expect([WHOLE, DRAFT]).toContainEqual(left);
      seen[left.applications === 1 ? 'whole' : 'draft'] += 1;
      const again = await world.send(citizen, { draftId: id, code: CODE });
      expect(again.kind).toBe('filed');
      expect(await whatIsThere(id)).toEqual(WHOLE);
    }
    throw new Error('Sending never came to its end');
  }, 900_000);
});
