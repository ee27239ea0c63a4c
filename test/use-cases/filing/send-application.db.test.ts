import type { Citizen } from '../../../src/domain/access/person';
import { eventHash } from '../../../src/domain/application/event-hash';
import { insertCitizen, insertOrganisations } from '../../support/builders/office-world';
import { filingWorld } from '../../support/builders/filing-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

const START = '2026-11-20T10:00:00+05:00';
const rules = fictionalEdition();

let database: TestDatabase;
let citizen: Citizen;
let world: Awaited<ReturnType<typeof filingWorld>>;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  await database.owner('accounts').update({ phone: '+77000000001' });
  world = await filingWorld(database.knex, [rules], START);
});

const readyDraft = () =>
  insertReadyDraft(database.knex, {
    person: citizen,
    rules,
    route: rules,
    channel: 'portal',
    applicantIin: citizen.iin,
    at: world.clock.now(),
  });

const signedDraft = async () => {
  const draft = await readyDraft();
  await world.requestCode(citizen, draft.id, 'kk');
  return { draftId: draft.id, code: world.lastCode() };
};

const counts = async () => {
  const count = async (table: string) => Number((await database.owner(table).count('* as n').first())?.n);
  return {
    drafts: await count('drafts'),
    applications: await count('applications'),
    events: await count('application_events'),
    items: await count('work_items'),
    jobs: await count('job_requests'),
  };
};
const FILED = { drafts: 0, applications: 1, events: 1, items: 1, jobs: 1 };
const NOT_FILED = { drafts: 1, applications: 0, events: 0, items: 0, jobs: 0 };

describe('sending an application', () => {
  it('files it whole: number, fact, open step and job; the draft is gone', async () => {
    const signed = await signedDraft();
    const sent = await world.send(citizen, signed);
    expect(sent).toMatchObject({ kind: 'filed', number: expect.stringMatching(/^2611-\d{6}-\d$/) });
    expect(await counts()).toEqual(FILED);
    const found = await world.repositories.applications.findCase(signed.draftId);
    expect(found?.workItem).toMatchObject({ role: 'clerk', holderId: null });
    const [event] = found?.events ?? [];
    if (event?.type !== 'filed') throw new Error('no filing');
    expect(event.hash).toBe(eventHash(signed.draftId, 1, event, ''));
    expect(event.payload.term.trace.length).toBeGreaterThan(2);
    expect(event.payload.signature).toMatchObject({ way: 'sms-code' });
  });

  it('answers the same number however often it is pressed', async () => {
    const signed = await signedDraft();
    const first = await world.send(citizen, signed);
    expect(await world.send(citizen, signed)).toEqual(first);
    expect(await world.send(citizen, { ...signed, code: 'nonsense' })).toEqual(first);
    expect(await counts()).toEqual(FILED);
  });

  it('makes one application of twenty presses at one moment, all with its number', async () => {
    const signed = await signedDraft();
    const sent = await Promise.all(Array.from({ length: 20 }, () => world.send(citizen, signed)));
    const numbers = new Set(sent.map((one) => (one.kind === 'filed' ? one.number : one.kind)));
    expect([...numbers].filter((number) => number.startsWith('2611-'))).toHaveLength(1);
    expect(await counts()).toEqual(FILED);
    expect(await world.send(citizen, signed)).toMatchObject({ kind: 'filed' });
  });

  it('counts wrong codes and gives none a sixth try, also in parallel', async () => {
    const signed = await signedDraft();
    const wrong = { ...signed, code: signed.code === '000000' ? '111111' : '000000' };
    expect(await world.send(citizen, wrong)).toEqual({ kind: 'wrong-code', triesLeft: 4 });
    await Promise.all(Array.from({ length: 10 }, () => world.send(citizen, wrong)));
    expect(await world.send(citizen, signed)).toEqual({ kind: 'code-expired' });
    expect(await counts()).toEqual(NOT_FILED);
  });

  it('takes no code that is older than ten minutes', async () => {
    const signed = await signedDraft();
    world.clock.advance(10 * 60_000);
    expect(await world.send(citizen, signed)).toEqual({ kind: 'code-expired' });
  });

  it('takes no code for a text that was changed after it was sent', async () => {
    const signed = await signedDraft();
    const answers = { applicant_name: 'Басқа Адам' };
    await world.repositories.drafts.save(signed.draftId, { savedAt: world.clock.now(), answers });
    expect(await world.send(citizen, signed)).toEqual({ kind: 'code-expired' });
    expect(await counts()).toEqual(NOT_FILED);
  });

  it('knows no draft of somebody else, before and after it is filed', async () => {
    const signed = await signedDraft();
    const stranger = await insertCitizen(database.owner, '900515300127', 'Омаров Данияр');
    await expect(world.send(stranger, signed)).rejects.toMatchObject({ code: 'not-found' });
    await world.send(citizen, signed);
    await expect(world.send(stranger, signed)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('names the first page that is incomplete and files nothing', async () => {
    const draft = await readyDraft();
    await database.owner('consents').delete();
    expect(await world.send(citizen, { draftId: draft.id, code: '123456' })).toEqual({
      kind: 'incomplete',
      pageKey: 'consents',
    });
    await expect(world.requestCode(citizen, draft.id, 'kk')).rejects.toMatchObject({ code: 'incomplete' });
    expect(await counts()).toEqual(NOT_FILED);
  });
});

describe('the journal of facts', () => {
  it('cannot be changed or thinned out by the portal', async () => {
    await world.send(citizen, await signedDraft());
    for (const statement of [
      `UPDATE application_events SET type = 'claimed'`,
      'DELETE FROM application_events',
      'TRUNCATE application_events',
      'DELETE FROM route_plans',
      `UPDATE editions SET facts = '{}'`,
    ]) {
      await expect(database.knex.raw(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
