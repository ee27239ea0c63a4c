import { insertOrganisations } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import {
  caseInHands,
  type CaseInHands,
  type CompletionWork,
  completionWork,
  mark,
  upload,
} from './completion-world';

const BIRTH = seededEdition('birth-and-childcare-benefit@order-206-2021');
const DISABILITY = seededEdition('disability-allowance@order-509-2024');
const FILED_AT = '2026-03-02T10:00:00+05:00';

let database: TestDatabase;
let work: CompletionWork;
let one: CaseInHands;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  work = completionWork(database.knex, [BIRTH, DISABILITY], FILED_AT);
});

async function begin(rules = BIRTH): Promise<{ documentId: string; fieldId: string }> {
  one = await caseInHands(database.knex, work, rules);
  const { state } = await work.view(one.clerk, one.caseId);
  const document = state.filed.documents.find(({ state: is }) => is === 'missing');
  const fieldId = Object.keys(state.filed.answers).find((id) => id === 'bank_account') ?? 'bank_account';
  return { documentId: document?.documentId ?? '', fieldId };
}

const dueOf = async (): Promise<string> =>
  (await work.view(one.clerk, one.caseId)).application.dueAt.toISOString();

describe('an application that is to be completed', () => {
  it('extends the term by thirty calendar days from its original end, and begins seven working days with the answer', async () => {
    const { documentId } = await begin();
    const before = await dueOf();
    const act = { caseId: one.caseId, stepKey: one.stepKey, marked: [mark('document', documentId)] };
    const asked = await work.ask(one.clerk, act);
    expect(asked.completion?.until.toISOString()).toBe('2026-04-01T18:59:00.000Z');
    const extended = new Date(new Date(before).getTime() + 30 * 86_400_000);
    expect((await dueOf()).slice(0, 10) >= extended.toISOString().slice(0, 10)).toBe(true);
    work.clock.set('2026-03-10T12:00:00+05:00');
    await work.save(one.citizen, {
      number: one.number,
      body: {},
      files: [upload(documentId)],
      removes: null,
    });
    const answered = await work.answer(one.citizen, one.caseId);
    expect(answered.completion?.status).toBe('answered');
    // 10 March is a Tuesday; 21 to 25 March are Nauryz and the days that follow it.
    expect(await dueOf()).toBe('2026-03-19T13:30:00.000Z');
    expect(answered.filed.documents.find((each) => each.documentId === documentId)?.state).toBe('attached');
  });

  it('lets the term stand still where the act only says that the applicant is told', async () => {
    const { documentId } = await begin(DISABILITY);
    const before = await dueOf();
    await work.ask(one.clerk, {
      caseId: one.caseId,
      stepKey: one.stepKey,
      marked: [mark('document', documentId)],
    });
    expect((await dueOf()) > before).toBe(true);
    work.clock.set('2026-03-05T10:00:00+05:00');
    await work.save(one.citizen, {
      number: one.number,
      body: {},
      files: [upload(documentId)],
      removes: null,
    });
    const { term } = await work.answer(one.citizen, one.caseId);
    expect(term.changes).toMatchObject([{ kind: 'paused', to: '2026-03-05T05:00:00.000Z' }]);
    const gained = new Date(await dueOf()).getTime() - new Date(before).getTime();
    expect(gained).toBeGreaterThanOrEqual(3 * 86_400_000);
  });

  it('decides nothing while the applicant is waited for, and nothing from a page that is older than the answer', async () => {
    const { documentId } = await begin();
    const at = { caseId: one.caseId, stepKey: one.stepKey };
    await work.ask(one.clerk, { ...at, marked: [mark('document', documentId)] });
    const complete = { ...at, note: null, calledIn: [] };
    await expect(work.complete(one.clerk, complete)).rejects.toMatchObject({ code: 'conflict' });
    const refusal = { ...at, groundId: 'incomplete-documents', missing: [documentId], note: null };
    await expect(work.refuseIntake(one.clerk, refusal)).rejects.toMatchObject({ code: 'conflict' });
    await work.save(one.citizen, {
      number: one.number,
      body: {},
      files: [upload(documentId)],
      removes: null,
    });
    await work.answer(one.citizen, one.caseId);
    const stale = { ...at, outcome: 'refused', groundIds: [], reason: null, seen: 0 };
    await expect(work.prepare(one.clerk, stale)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps what was typed and uploaded until it is sent, and says what is missing', async () => {
    const { documentId } = await begin();
    const { state } = await work.view(one.clerk, one.caseId);
    const marked = [mark('document', documentId), mark('answer', 'child_name')];
    const asked = marked.filter(
      ({ kind, id }) => kind === 'document' || state.filed.answers[id] !== undefined,
    );
    await work.ask(one.clerk, { caseId: one.caseId, stepKey: one.stepKey, marked: asked });
    await work.save(one.citizen, { number: one.number, body: { note: 'Кейін' }, files: [], removes: null });
    await expect(work.answer(one.citizen, one.caseId)).rejects.toMatchObject({ code: 'invalid' });
    const opened = await work.open(one.citizen, one.number);
    expect([opened.note, opened.answer.missing]).toEqual(['Кейін', [documentId]]);
  });

  it('takes an answer in the last instant and none after it, whether the job has run or not', async () => {
    const { documentId } = await begin();
    const at = { caseId: one.caseId, stepKey: one.stepKey };
    const { completion } = await work.ask(one.clerk, { ...at, marked: [mark('document', documentId)] });
    await work.save(one.citizen, {
      number: one.number,
      body: {},
      files: [upload(documentId)],
      removes: null,
    });
    const until = completion?.until ?? new Date(0);
    work.clock.set(new Date(until.getTime() + 1).toISOString());
    await expect(work.answer(one.citizen, one.caseId)).rejects.toMatchObject({ code: 'completion-closed' });
    work.clock.set(until.toISOString());
    expect(await work.lapse()).toBe(0);
    expect((await work.answer(one.citizen, one.caseId)).completion?.status).toBe('answered');
  });

  it('either lapses or is answered, and exactly one of both', async () => {
    const { documentId } = await begin();
    const at = { caseId: one.caseId, stepKey: one.stepKey };
    const { completion } = await work.ask(one.clerk, { ...at, marked: [mark('document', documentId)] });
    await work.save(one.citizen, {
      number: one.number,
      body: {},
      files: [upload(documentId)],
      removes: null,
    });
    work.clock.set(new Date((completion?.until.getTime() ?? 0) + 60_000).toISOString());
    const late = work.answer(one.citizen, one.caseId).catch((problem: unknown) => problem);
    const [, lapsed, again] = [await late, await work.lapse(), await work.lapse()];
    expect([lapsed, again]).toEqual([1, 0]);
    const { events, workItem, state } = await work.view(one.clerk, one.caseId);
    expect(events.at(-1)?.type).toBe('completion-lapsed');
    expect([workItem?.waitsUntil, workItem?.holderId]).toEqual([null, one.clerk.accountId]);
    expect(state.completion?.status).toBe('lapsed');
  });

  it('is either answered or taken back when both come at once', async () => {
    const { documentId } = await begin();
    const at = { caseId: one.caseId, stepKey: one.stepKey };
    await work.ask(one.clerk, { ...at, marked: [mark('document', documentId)] });
    await work.save(one.citizen, {
      number: one.number,
      body: {},
      files: [upload(documentId)],
      removes: null,
    });
    const ends = await Promise.allSettled([
      work.answer(one.citizen, one.caseId),
      work.withdraw(one.clerk, { ...at, reason: 'Құжат тізілімде табылды' }),
      work.answer(one.citizen, one.caseId),
    ]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await database.owner('completion_requests').whereNull('closed_at');
    expect(rows).toHaveLength(0);
  });

  it('does not send a draft into which another tab has just put something', async () => {
    const { documentId } = await begin();
    const at = { caseId: one.caseId, stepKey: one.stepKey };
    await work.ask(one.clerk, { ...at, marked: [mark('document', documentId)] });
    const files = [upload(documentId)];
    await work.save(one.citizen, { number: one.number, body: {}, files, removes: null });
    const ends = await Promise.allSettled([
      work.answer(one.citizen, one.caseId),
      work.save(one.citizen, {
        number: one.number,
        body: {},
        files: [upload(documentId, '2')],
        removes: null,
      }),
    ]);
    const { state } = await work.view(one.clerk, one.caseId);
    const sent = state.completion?.answer?.documents[0]?.files.length ?? 0;
    // Whoever was told that a file is kept finds it in what was sent, or in the draft that still waits.
    const kept = ends[1].status === 'fulfilled';
    const waiting = (await database.owner('completion_requests').whereNull('closed_at')).length;
    expect(waiting === 1 || !kept || sent === 2).toBe(true);
  });
});
