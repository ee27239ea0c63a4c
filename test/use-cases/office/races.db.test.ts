import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { office, PASSWORD } from './office';

const RULES = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const FILED_AT = '2026-03-17T10:42:00+05:00';

let database: TestDatabase;
let work: ReturnType<typeof office>;
let citizen: Citizen;
let clerks: StaffMember[];
let caseId: string;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  clerks = [];
  for (let n = 0; n < 20; n += 1) clerks.push(await insertStaff(database.knex, 'clerk', `Маман ${n}`));
  work = office(database.knex, [RULES, ROUTE], FILED_AT);
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules: RULES, route: ROUTE, channel: 'portal' as const, filer: citizen, applicant };
  caseId = (await fileCase(database.knex, { ...wanted, filedAt: new Date(FILED_AT) })).id;
});

/** What came of acts begun together: who was first, and with what code the others were refused. */
async function race(acts: readonly Promise<unknown>[]): Promise<{ won: number; refused: string[] }> {
  const ends = await Promise.allSettled(acts);
  const refused = ends.flatMap((end) =>
    end.status === 'rejected' ? [String((end.reason as Error).message)] : [],
  );
  return { won: ends.length - refused.length, refused };
}

async function toSignature(preparer: StaffMember): Promise<void> {
  await work.claim(preparer, { caseId });
  await work.complete(preparer, { caseId, stepKey: '1', note: null, calledIn: [] });
  await work.complete(preparer, { caseId, stepKey: '2', note: null, calledIn: [] });
  await work.prepare(preparer, { caseId, stepKey: '3', outcome: 'confirmed', groundIds: [], reason: null });
}

function first(): StaffMember {
  const [clerk] = clerks;
  if (clerk === undefined) throw new Error('No clerk');
  return clerk;
}

describe('acts at the same moment', () => {
  it('gives a case to one of twenty clerks and tells the others who has it', async () => {
    const { won, refused } = await race(clerks.map((clerk) => work.claim(clerk, { caseId })));
    expect(won).toBe(1);
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'conflict'));
    const { workItem, events } = await work.view(first(), caseId);
    expect(events.filter(({ type }) => type === 'claimed')).toHaveLength(1);
    const other = clerks.find(({ accountId }) => accountId !== workItem?.holderId);
    await expect(work.claim(other ?? first(), { caseId })).rejects.toMatchObject({
      code: 'conflict',
      details: { holder: workItem?.holderName },
    });
  });

  it('does not mind one clerk who presses twenty times', async () => {
    const { won } = await race(clerks.map(() => work.claim(first(), { caseId })));
    expect(won).toBe(20);
    const { events } = await work.view(first(), caseId);
    expect(events.filter(({ type }) => type === 'claimed')).toHaveLength(1);
  });

  it('signs once', async () => {
    await toSignature(first());
    const head = await insertStaff(database.knex, 'head', 'Омарова Гүлнар Сәкенқызы');
    await work.claim(head, { caseId });
    const { state } = await work.view(head, caseId);
    const act = { caseId, stepKey: '3-sign', seq: state.lastSeq, password: PASSWORD };
    const { won, refused } = await race([work.sign(head, act), work.sign(head, act)]);
    expect([won, refused]).toEqual([1, ['conflict']]);
    expect(await database.owner('results').where({ application_id: caseId })).toHaveLength(1);
  });

  it('either signs or returns', async () => {
    await toSignature(first());
    const head = await insertStaff(database.knex, 'head', 'Омарова Гүлнар Сәкенқызы');
    await work.claim(head, { caseId });
    const { state } = await work.view(head, caseId);
    const { won, refused } = await race([
      work.sign(head, { caseId, stepKey: '3-sign', seq: state.lastSeq, password: PASSWORD }),
      work.giveBack(head, { caseId, stepKey: '3-sign', reason: 'Проверьте квартал' }),
    ]);
    expect([won, refused]).toEqual([1, ['conflict']]);
  });

  it('either refuses the documents or goes on', async () => {
    await work.claim(first(), { caseId });
    const { won, refused } = await race([
      work.complete(first(), { caseId, stepKey: '1', note: null, calledIn: [] }),
      work.refuseIntake(first(), {
        caseId,
        stepKey: '1',
        groundId: 'incomplete-documents',
        missing: ['electronic-request'],
        note: null,
      }),
    ]);
    expect([won, refused]).toEqual([1, ['conflict']]);
  });

  it('does not let anybody claim what is being refused', async () => {
    const [one, ...others] = clerks;
    if (one === undefined) throw new Error('No clerk');
    await work.claim(one, { caseId });
    const refusal = work.refuseIntake(one, {
      caseId,
      stepKey: '1',
      groundId: 'incomplete-documents',
      missing: ['electronic-request'],
      note: null,
    });
    const { won, refused } = await race([refusal, ...others.map((clerk) => work.claim(clerk, { caseId }))]);
    expect([won, refused.length, new Set(refused)]).toEqual([1, 19, new Set(['conflict'])]);
    expect((await work.view(one, caseId)).state.status).toBe('intake-refused');
  });
});

describe('whose case it is', () => {
  it('does not exist for another unit, an administrator or another citizen', async () => {
    const elsewhere = await insertStaff(database.knex, 'clerk', 'Басқа', 'almaty-medeu-department');
    const administrator = await insertStaff(database.knex, 'administrator', 'Әкімші');
    const stranger = await insertCitizen(database.knex, '850101300018', 'Бөтен Адам');
    for (const person of [elsewhere, administrator, stranger]) {
      await expect(work.view(person, caseId)).rejects.toMatchObject({ code: 'not-found' });
      await expect(work.claim(person, { caseId })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('is seen by an auditor, who may not touch it', async () => {
    const auditor = await insertStaff(database.knex, 'auditor', 'Бақылаушы', 'almaty-medeu-department');
    expect((await work.view(auditor, caseId)).can).toEqual({
      claim: false,
      work: false,
      sign: false,
      refuseIntake: false,
      askCompletion: false,
      answerCompletion: false,
      correctPayment: false,
      confirmPayment: false,
    });
    await expect(work.claim(auditor, { caseId })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is worked on by whoever holds it and nobody else', async () => {
    const [one, other] = clerks;
    if (one === undefined || other === undefined) throw new Error('No clerks');
    await work.claim(one, { caseId });
    await expect(
      work.complete(other, { caseId, stepKey: '1', note: null, calledIn: [] }),
    ).rejects.toMatchObject({ code: 'conflict', details: { holder: one.name } });
    await expect(work.release(other, { caseId, stepKey: '1' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is not signed by whoever prepared it, also after they became the head', async () => {
    await toSignature(first());
    await database.owner('staff_members').where({ account_id: first().accountId }).update({ role: 'head' });
    const promoted: StaffMember = { ...first(), role: 'head' };
    await work.claim(promoted, { caseId });
    const view = await work.view(promoted, caseId);
    expect(view.can.sign).toBe(false);
    await expect(
      work.sign(promoted, { caseId, stepKey: '3-sign', seq: view.state.lastSeq, password: PASSWORD }),
    ).rejects.toMatchObject({ code: 'own-decision' });
  });
});
