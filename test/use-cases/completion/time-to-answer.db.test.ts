import { runningCaseRepository } from '../../../src/data/running-cases';
import { workingCalendars, type WorkingCalendars } from '../../../src/domain/calendar/working-calendars';
import { plainDate } from '../../../src/kernel/plain-date';
import { touchedRange } from '../../../src/use-cases/administration/touched-range';
import { recomputeDue } from '../../../src/use-cases/cases/recompute-due';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { CALENDARS, insertOrganisations } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { caseInHands, type CaseInHands, completionActs, mark, upload } from './completion-world';
import { office } from '../office/office';

const BIRTH = seededEdition('birth-and-childcare-benefit@order-206-2021');
const DISABILITY = seededEdition('disability-allowance@order-509-2024');
/** A Monday; thirty calendar days end on Wednesday 1 April. */
const ASKED_AT = '2026-03-02T10:00:00+05:00';
const TOLD = '2026-04-01T18:59:00.000Z';
const LATER = '2026-04-02T18:59:00.000Z';
const CAUSE = { decision: '1', reason: { kk: '1 сәуір – демалыс күні', ru: '1 апреля – выходной день' } };

let database: TestDatabase;
let work: ReturnType<typeof world>;
let calendars: WorkingCalendars;
let one: CaseInHands;
let documentId: string;

/** An office whose calendar an administrator may change. */
function world() {
  const acts = office(database.knex, [BIRTH, DISABILITY], ASKED_AT);
  const deps = {
    ...acts.deps,
    reference: { ...acts.deps.reference, calendars: () => Promise.resolve(calendars) },
  };
  return { ...acts, deps, ...completionActs(database.knex, { deps }), recompute: recomputeDue(deps) };
}

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  calendars = CALENDARS;
  work = world();
});

/** Asks the applicant of a case for a document. */
async function asked(rules = DISABILITY): Promise<void> {
  one = await caseInHands(database.knex, work, rules);
  const { state } = await work.view(one.clerk, one.caseId);
  documentId = state.filed.documents.find(({ state: is }) => is === 'missing')?.documentId ?? '';
  const at = { caseId: one.caseId, stepKey: one.stepKey };
  await work.ask(one.clerk, { ...at, marked: [mark('document', documentId)] });
}

const save = () =>
  work.save(one.citizen, { number: one.number, body: {}, files: [upload(documentId)], removes: null });

/** The calendar with more days off, as an administrator decides; the job has not run yet. */
function decree(...off: string[]): void {
  const printed = seededCalendar();
  const source = { kk: 'бұйрық', ru: 'приказ' };
  const moves = off.map((day) => ({ off: plainDate(day), source }));
  calendars = workingCalendars({ ...printed, moves: [...(printed.moves ?? []), ...moves] });
}

const recompute = () => work.recompute(one.caseId, CAUSE, calendars);

const afterTime = (iso: string) => work.clock.set(new Date(Date.parse(iso) + 60_000).toISOString());

/** Everything that says until when the answer is waited for; they must agree. */
async function untils(): Promise<Set<string | undefined>> {
  const { state, workItem } = await work.view(one.clerk, one.caseId);
  const [row] = await database.owner('completion_requests').where({ application_id: one.caseId });
  const pause = state.term.changes?.findLast(({ kind }) => kind === 'paused');
  return new Set([
    state.completion?.until.toISOString(),
    workItem?.waitsUntil?.toISOString(),
    (row as { until: Date }).until.toISOString(),
    ...(pause?.kind === 'paused' ? [pause.to] : []),
  ]);
}

const types = async (): Promise<string[]> =>
  (await work.view(one.clerk, one.caseId)).events.map(({ type }) => type);

const told = async (): Promise<string[]> => {
  const jobs: { payload: { fact: string } }[] = await database
    .owner('job_requests')
    .where({ task: 'tell-person' });
  return jobs.map(({ payload }) => payload.fact);
};

describe('the time to answer, when the calendar changes', () => {
  it.each([
    ['stands still', DISABILITY],
    ['was extended', BIRTH],
  ])(
    'follows with the case whose term %s, in one fact, and the applicant is told once',
    async (_how, rules) => {
      await asked(rules);
      const { application: before } = await work.view(one.clerk, one.caseId);
      expect(await untils()).toEqual(new Set([TOLD]));
      decree('2026-04-01');
      expect(await recompute()).toBe(true);
      expect(await untils()).toEqual(new Set([LATER]));
      const { events, application } = await work.view(one.clerk, one.caseId);
      expect(events.at(-1)).toMatchObject({
        type: 'due-changed',
        payload: {
          answer: { of: 'completion', before: TOLD, until: LATER },
          cause: { kind: 'calendar', ...CAUSE },
        },
      });
      expect(application.dueAt >= before.dueAt).toBe(true);
      expect(await told()).toEqual(['completion-asked', 'answer-extended']);
      expect(await recompute()).toBe(false);
    },
  );

  it('is never shortened once it was told', async () => {
    decree('2026-04-01');
    await asked();
    expect(await untils()).toEqual(new Set([LATER]));
    decree();
    await recompute();
    expect(await untils()).toEqual(new Set([LATER]));
    afterTime(TOLD);
    await save();
    expect((await work.answer(one.citizen, one.caseId)).completion?.status).toBe('answered');
  });

  it('ends no request that by the changed calendar has longer, whichever job runs first', async () => {
    await asked();
    decree('2026-04-01');
    afterTime(TOLD);
    expect(await work.lapse()).toBe(0);
    await recompute();
    expect(await work.lapse()).toBe(0);
    await save();
    expect((await work.answer(one.citizen, one.caseId)).completion?.status).toBe('answered');
  });

  it('ends the request after the later time, with that time in the fact', async () => {
    await asked();
    decree('2026-04-01');
    await recompute();
    afterTime(LATER);
    expect(await work.lapse()).toBe(1);
    const { events } = await work.view(one.clerk, one.caseId);
    expect(events.at(-1)).toMatchObject({ type: 'completion-lapsed', payload: { until: LATER } });
    expect(await recompute()).toBe(false);
  });

  it.each(['calendar first', 'lapse first'])(
    'either lapses or is waited for longer, never both: %s',
    async (order) => {
      await asked();
      afterTime(TOLD);
      // The process that lapses does not know of the decision yet.
      const longer = (decree('2026-04-01'), calendars);
      calendars = CALENDARS;
      const change = () => work.recompute(one.caseId, CAUSE, longer);
      const acts = order === 'calendar first' ? [change, work.lapse] : [work.lapse, change];
      await Promise.all(acts.map((act) => act()));
      const { events, state, workItem } = await work.view(one.clerk, one.caseId);
      const moved = events.some(({ type, payload }) => type === 'due-changed' && 'answer' in payload);
      const lapsed = events.some(({ type }) => type === 'completion-lapsed');
      expect([moved, lapsed].filter(Boolean)).toHaveLength(1);
      expect(state.completion?.status).toBe(moved ? 'waiting' : 'lapsed');
      expect(workItem?.waitsUntil?.toISOString() ?? null).toBe(moved ? LATER : null);
    },
  );

  it.each(['calendar first', 'answer first'])(
    'loses neither the answer nor the changed calendar: %s',
    async (order) => {
      await asked();
      await save();
      decree('2026-04-01');
      const answer = () => work.answer(one.citizen, one.caseId);
      const acts = order === 'calendar first' ? [recompute, answer] : [answer, recompute];
      await Promise.all(acts.map((act) => act()));
      const { state, workItem } = await work.view(one.clerk, one.caseId);
      expect(state.completion).toMatchObject({ status: 'answered' });
      expect(state.filed.documents.find((each) => each.documentId === documentId)?.files).toHaveLength(1);
      expect(workItem?.waitsUntil).toBeNull();
      expect(await database.owner('completion_requests').whereNull('closed_at')).toEqual([]);
      expect((await types()).filter((type) => type === 'completion-answered')).toHaveLength(1);
      // Whatever came first: the term is what the calendar makes of it.
      expect(await recompute()).toBe(false);
    },
  );

  it('is looked at also in a case that is late by its own term', async () => {
    await asked(BIRTH);
    await database.owner('applications').update({ due_at: new Date('2026-03-10T13:30:00Z') });
    const range = touchedRange({ first: '2026-04-01', last: '2026-04-01' });
    const awaited = { of: 'completion', since: new Date(ASKED_AT), until: new Date(TOLD) };
    const running = runningCaseRepository(database.knex);
    expect(await running.list(range, null, 10)).toMatchObject([{ id: one.caseId, awaited }]);
    expect(await running.count(range)).toBe(1);
    const afterwards = touchedRange({ first: '2026-04-03', last: '2026-04-03' });
    expect(await running.list(afterwards, null, 10)).toEqual([]);
  });
});
