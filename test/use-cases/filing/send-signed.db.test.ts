import type { Citizen } from '../../../src/domain/access/person';
import { fold } from '../../../src/domain/application/fold';
import { sendSigned } from '../../../src/use-cases/filing/send-signed';
import { filingWorld } from '../../support/builders/filing-world';
import { insertCitizen, insertOrganisations, REFERENCE } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { saidVerdicts } from '../../support/said-verdicts';

const START = '2026-11-20T10:00:00+05:00';
const rules = fictionalEdition();

let database: TestDatabase;
let citizen: Citizen;
let world: Awaited<ReturnType<typeof filingWorld>>;
let verdicts: ReturnType<typeof saidVerdicts>;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  world = await filingWorld(database.knex, [rules], START);
  verdicts = saidVerdicts();
});

const send = (cms: string, draftId: string, person = citizen) =>
  sendSigned({
    ...world.repositories,
    clock: world.clock,
    reference: REFERENCE,
    loadDraft: world.loadDraft,
    keepSignature: verdicts.keep,
    findOptions: () => undefined,
  })(person, { draftId, cms });

const readyDraft = () =>
  insertReadyDraft(database.knex, {
    person: citizen,
    rules,
    route: rules,
    channel: 'portal',
    applicantIin: citizen.iin,
    at: world.clock.now(),
  });

const signatureOf = async (id: string) => {
  const found = await world.repositories.applications.findCase(id);
  return fold(found?.events ?? []).signature;
};

describe('sending an application with an electronic signature', () => {
  it('files it with the way and the evidence, and asks for the person’s own key over the canonical text', async () => {
    const { id } = await readyDraft();
    const { signed } = await world.loadDraft(citizen, id);
    expect(await send('valid', id)).toMatchObject({ kind: 'filed' });
    expect(verdicts.given).toMatchObject([{ caseId: id, iin: citizen.iin, purpose: 'filing' }]);
    expect(verdicts.given[0]?.document.toString()).toBe(signed.text);
    expect(await signatureOf(id)).toMatchObject({
      way: 'eds',
      checked: 'valid',
      evidenceId: expect.any(String),
    });
  });

  it('files it also when nobody can tell yet whether the signature holds', async () => {
    const { id } = await readyDraft();
    expect(await send('unknown', id)).toMatchObject({ kind: 'filed' });
    expect(await signatureOf(id)).toMatchObject({ way: 'eds', checked: 'not-yet' });
  });

  it.each(['expired', 'revoked', 'another-person', 'altered', 'wrong-key'])(
    'files nothing under a signature that is %s, and keeps the draft',
    async (reason) => {
      const { id } = await readyDraft();
      expect(await send(reason, id)).toEqual({ kind: 'invalid', reason });
      expect(await world.repositories.applications.findById(id)).toBeUndefined();
      expect((await world.loadDraft(citizen, id)).draft.id).toBe(id);
    },
  );

  it('makes one application of five presses at one moment', async () => {
    const { id } = await readyDraft();
    const sent = await Promise.all(Array.from({ length: 5 }, () => send('valid', id)));
    expect(new Set(sent.map((one) => (one.kind === 'filed' ? one.number : one.kind))).size).toBe(1);
  });

  it('is nothing for somebody else', async () => {
    const { id } = await readyDraft();
    const other = await insertCitizen(database.owner, '900515300127', 'Омаров Данияр');
    await expect(send('valid', id, other)).rejects.toMatchObject({ code: 'not-found' });
  });
});
