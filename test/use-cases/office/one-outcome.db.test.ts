import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { workingCalendars } from '../../../src/domain/calendar/working-calendars';
import { dayOf } from '../../../src/kernel/day-of';
import { plainDate } from '../../../src/kernel/plain-date';
import { recomputeDue } from '../../../src/use-cases/cases/recompute-due';
import { lastSaid } from '../../../src/use-cases/completion/demand-waiting';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import {
  caseInHands,
  type CompletionWork,
  completionWork,
  mark,
  upload,
} from '../completion/completion-world';
import { PASSWORD } from './office';

const RULES = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const BIRTH = seededEdition('birth-and-childcare-benefit@order-206-2021');
/** A Tuesday. */
const FILED_AT = '2026-03-17T10:42:00+05:00';
const CAUSE = { decision: '1', reason: { kk: '17 наурыз – демалыс күні', ru: '17 марта – выходной день' } };

let database: TestDatabase;
let work: CompletionWork;
let citizen: Citizen;
let clerk: StaffMember;
let heads: StaffMember[];

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  work = completionWork(database.knex, [RULES, ROUTE, BIRTH], FILED_AT);
});

/** A certificate whose decision one clerk has prepared; two heads look at it. Gives the number of the last fact they saw. */
async function atSignature(): Promise<{ caseId: string; seq: number }> {
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  clerk = await insertStaff(database.knex, 'clerk', 'Сейітова Ақмарал');
  heads = [
    await insertStaff(database.knex, 'head', 'Омарова Гүлнар'),
    await insertStaff(database.knex, 'head', 'Жұмабаев Ерлан'),
  ];
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules: RULES, route: ROUTE, channel: 'portal' as const, filer: citizen, applicant };
  const { id: caseId } = await fileCase(database.knex, { ...wanted, filedAt: work.clock.now() });
  await work.claim(clerk, { caseId });
  for (const stepKey of ['1', '2']) await work.complete(clerk, { caseId, stepKey, note: null, calledIn: [] });
  const decision = { outcome: 'confirmed', groundIds: [], reason: null };
  const { lastSeq: seq } = await work.prepare(clerk, { caseId, stepKey: '3', ...decision });
  return { caseId, seq };
}

const signing = (act: { caseId: string; seq: number }) => ({
  ...{ ...act, stepKey: '3-sign', password: PASSWORD, takes: true },
});

/** The calendar with one more day off, as the job applies it. */
const dayOff = (caseId: string, off: string) => {
  const printed = seededCalendar();
  const source = { kk: 'бұйрық', ru: 'приказ' };
  const calendars = workingCalendars({
    ...printed,
    moves: [...(printed.moves ?? []), { off: plainDate(off), source }],
  });
  return recomputeDue(work.deps)(caseId, CAUSE, calendars);
};

const reasons = (ends: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason as unknown] : []));

describe('two officials at the same moment', () => {
  it.each([
    [0, 1],
    [1, 0],
  ])('sign once, and the other is told who was faster (%i, %i)', async (one, other) => {
    const act = await atSignature();
    const both = [heads[one], heads[other]].filter((head) => head !== undefined);
    const ends = await Promise.allSettled(both.map((head) => work.sign(head, signing(act))));
    const winner = both[ends.findIndex(({ status }) => status === 'fulfilled')];
    expect(reasons(ends)).toMatchObject([
      { code: 'conflict', details: { fact: 'decision-signed', by: winner?.name } },
    ]);
    expect(await database.owner('results')).toHaveLength(1);
  });

  it.each(['sign first', 'return first'])('either sign or return: %s', async (order) => {
    const act = await atSignature();
    const [head] = heads;
    if (head === undefined) throw new Error('No head');
    await work.claim(head, { caseId: act.caseId });
    const { seq } = { seq: (await work.view(head, act.caseId)).state.lastSeq };
    const sign = () => work.sign(head, signing({ caseId: act.caseId, seq }));
    const giveBack = () =>
      work.giveBack(head, { caseId: act.caseId, stepKey: '3-sign', reason: 'Тексеріңіз' });
    const acts = order === 'sign first' ? [sign, giveBack] : [giveBack, sign];
    const ends = await Promise.allSettled(acts.map((begin) => begin()));
    expect(reasons(ends)).toMatchObject([{ code: 'conflict', details: { by: head.name } }]);
    const { state, events } = await work.view(head, act.caseId);
    const made = events.filter(({ type }) => type === 'decision-signed' || type === 'decision-returned');
    expect(made).toHaveLength(1);
    expect(state.resultNumber === null).toBe(made[0]?.type === 'decision-returned');
  });
});

describe('a document replaced while it is decided', () => {
  it('is seen before anything is decided; what stood there before is kept and can be read', async () => {
    const one = await caseInHands(database.knex, work, BIRTH);
    const at = { caseId: one.caseId, stepKey: one.stepKey };
    const document = (await work.view(one.clerk, one.caseId)).state.filed.documents.find(
      ({ state }) => state === 'missing',
    );
    const documentId = document?.documentId ?? '';
    const send = async (content: string) => {
      const files = [upload(documentId, content)];
      await work.save(one.citizen, { number: one.number, body: {}, files, removes: null });
      return work.answer(one.citizen, one.caseId);
    };
    const filesOf = async () =>
      (await work.view(one.clerk, one.caseId)).state.filed.documents.find(
        (each) => each.documentId === documentId,
      )?.files ?? [];
    await work.ask(one.clerk, { ...at, marked: [mark('document', documentId)] });
    await send('first');
    const [before] = await filesOf();
    await work.ask(one.clerk, { ...at, marked: [mark('document', documentId)] });
    const seen = lastSaid((await work.view(one.clerk, one.caseId)).state);
    const decide = () =>
      work.prepare(one.clerk, { ...at, outcome: 'assigned', groundIds: [], reason: null, seen });
    const ends = await Promise.allSettled([send('second'), decide()]);
    expect(reasons(ends)).toMatchObject([{ code: 'conflict' }]);
    await expect(decide()).rejects.toMatchObject({
      code: 'conflict',
      details: { fact: 'completion-answered', actor: 'citizen' },
    });
    const [after] = await filesOf();
    expect(after?.key).not.toBe(before?.key);
    expect((await work.storage.read(before?.key ?? '')).length).toBeGreaterThan(0);
  });
});

describe('a calendar changed in between', () => {
  it('moves the term once and stands in nobody’s way: the head signs what was read', async () => {
    const act = await atSignature();
    const [head] = heads;
    if (head === undefined) throw new Error('No head');
    const due = dayOf((await work.view(head, act.caseId)).application.dueAt);
    expect(await dayOff(act.caseId, due)).toBe(true);
    expect(await dayOff(act.caseId, due)).toBe(false);
    await work.sign(head, signing(act));
    const { events, state } = await work.view(head, act.caseId);
    expect(events.filter(({ type }) => type === 'due-changed')).toHaveLength(1);
    expect(state.resultNumber).not.toBeNull();
    expect(await database.owner('results')).toHaveLength(1);
  });

  it('at the very moment of the signature loses neither', async () => {
    const act = await atSignature();
    const [head] = heads;
    if (head === undefined) throw new Error('No head');
    const ends = await Promise.allSettled([work.sign(head, signing(act)), dayOff(act.caseId, '2026-03-17')]);
    expect(reasons(ends)).toEqual([]);
    const { events } = await work.view(head, act.caseId);
    const types = events.map(({ type }) => type as string);
    expect(types.filter((type) => type === 'decision-signed')).toHaveLength(1);
    expect(await database.owner('results')).toHaveLength(1);
  });
});
