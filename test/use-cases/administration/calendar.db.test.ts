import { jobRequests } from '../../../src/data/job-requests';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import type { ApplicationEvent } from '../../../src/domain/application/event';
import { plainDate } from '../../../src/kernel/plain-date';
import { changeCalendar } from '../../../src/use-cases/administration/change-calendar';
import { previewCalendar } from '../../../src/use-cases/administration/preview-calendar';
import {
  recomputeDueTimes,
  RECOMPUTE_TASK,
  type RecomputePortion,
} from '../../../src/use-cases/administration/recompute-due-times';
import type { MovedCase } from '../../../src/use-cases/administration/moved-case';
import type { CalendarDecision } from '../../../src/use-cases/administration/calendar-decision';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const RULES = fictionalEdition();
const SOURCE = { kk: '№ 5 бұйрық', ru: 'приказ № 5' };
const NOTICE = { kk: '18 наурыз – демалыс күні', ru: '18 марта – выходной день' };

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;
let admin: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  // Tuesday 17 March 2026, 10:42.
  world = await citizenWorld(database.knex, { editions: [RULES] });
  person = await insertCitizen(database.knex, '851230450012', 'Ахметова Айгүл Серікқызы');
  admin = await insertStaff(database.knex, 'administrator', 'Администратор');
});

function deps() {
  const { rules } = world.repositories;
  return {
    ...world.deps,
    printedCalendar: seededCalendar(),
    reference: { ...world.deps.reference, calendars: rules.calendars },
  };
}

const file = (filedAt = '2026-03-17T10:42:00+05:00') =>
  fileCase(database.knex, {
    rules: RULES,
    route: null,
    channel: 'portal',
    filer: person,
    applicant: person,
    filedAt: new Date(filedAt),
  });
const move = (off: string, more: Partial<CalendarDecision> = {}): CalendarDecision => ({
  kind: 'calendar-move',
  subject: off,
  value: { off: plainDate(off), source: SOURCE },
  reason: 'приказ пришёл',
  act: { number: '5', date: '2026-03-12', title: '' },
  seenVersion: 0,
  notice: NOTICE,
  ...more,
});
const withdrawal = (off: string, seenVersion: number) =>
  move(off, { value: null, seenVersion, notice: { kk: 'күші жойылды', ru: 'отменено' } });
const change = (decision: CalendarDecision) => changeCalendar(deps())(admin, decision);
const preview = (decision: CalendarDecision) => previewCalendar(deps())(admin, decision, null);

interface Waiting<Payload> {
  readonly id: string;
  readonly payload: Payload;
}

/** The jobs of a task that wait, oldest first. */
async function waiting<Payload>(task: string): Promise<Waiting<Payload>[]> {
  await jobRequests(database.knex).queueUp();
  const jobs: Waiting<Payload>[] = await database
    .owner('graphile_worker._private_jobs as j')
    .join('graphile_worker._private_tasks as t', 't.id', 'j.task_id')
    .where('t.identifier', task)
    .orderBy('j.id')
    .select('j.id', 'j.payload');
  return jobs;
}

/** The first portion of each job that waits, oldest first; they wait no longer then. */
async function takeJobs(): Promise<RecomputePortion[]> {
  const jobs = await waiting<RecomputePortion>(RECOMPUTE_TASK);
  const ids = jobs.map(({ id }) => id);
  await database.owner('graphile_worker._private_jobs').whereIn('id', ids).delete();
  return jobs.map(({ payload }) => payload);
}

/** Runs everything that waits to the end, some seconds later. */
async function work(): Promise<void> {
  world.clock.advance(5_000);
  for (const first of await takeJobs()) {
    let portion: RecomputePortion | null = first;
    while (portion !== null) portion = await recomputeDueTimes(deps())(portion);
  }
}

async function changes(caseId: string): Promise<Extract<ApplicationEvent, { type: 'due-changed' }>[]> {
  const found = await world.repositories.applications.findCase(caseId);
  return (found?.events ?? []).flatMap((event) => (event.type === 'due-changed' ? [event] : []));
}
const dueOf = async (caseId: string) =>
  (await world.repositories.applications.findById(caseId))?.dueAt.toISOString();
async function messages(caseId: string): Promise<number> {
  const jobs = await waiting<{ applicationId: string; fact: string }>('tell-person');
  return jobs.filter(({ payload }) => payload.applicationId === caseId && payload.fact === 'due-changed')
    .length;
}

it('previews exactly what the job then does, to each case and to its open step', async () => {
  const cases = [];
  for (let n = 0; n < 4; n += 1) cases.push(await file(`2026-03-${12 + n}T10:42:00+05:00`));
  const seen = await preview(move('2026-03-18'));
  expect(seen.counts).toMatchObject({ earlier: 0, seen: seen.counts?.running });
  expect(seen.moved.length).toBeGreaterThan(0);
  expect(seen.moved.length).toBeLessThan(cases.length);
  await change(move('2026-03-18'));
  await work();
  const happened = [];
  for (const { id, number } of cases) {
    const events = await changes(id);
    expect(await messages(id)).toBe(events.length);
    for (const { payload } of events) {
      expect(await dueOf(id)).toBe(payload.after.dueAt);
      happened.push({ number, before: payload.before, after: payload.after });
    }
  }
  expect(happened.sort(byNumber)).toEqual(seen.moved.map(asWritten).sort(byNumber));
});

interface Written {
  readonly number: string;
}

const byNumber = (one: Written, other: Written) => (one.number < other.number ? -1 : 1);
const written = ({ dueAt, stepDueAt }: MovedCase['before']) => ({
  dueAt: dueAt.toISOString(),
  stepDueAt: stepDueAt?.toISOString() ?? null,
});
const asWritten = ({ number, before, after }: MovedCase) => ({
  number,
  before: written(before),
  after: written(after),
});

it('writes the reason to the case, and brings the old due time back when the move is withdrawn', async () => {
  const { id, dueAt } = await file();
  await change(move('2026-03-18'));
  await work();
  expect(await dueOf(id)).not.toBe(dueAt.toISOString());
  await change(withdrawal('2026-03-18', 1));
  await work();
  expect(await dueOf(id)).toBe(dueAt.toISOString());
  const [first, second, ...more] = await changes(id);
  expect(more).toEqual([]);
  expect(first?.payload.cause).toEqual({
    kind: 'calendar',
    decision: 'calendar-move/2026-03-18/1',
    reason: NOTICE,
  });
  expect(second?.payload.cause.reason.ru).toBe('отменено');
  expect(second?.payload.after.dueAt).toBe(first?.payload.before.dueAt);
  expect(await messages(id)).toBe(2);
});

it('gives one event and one message a case when the job dies in the middle and begins again', async () => {
  const cases = [await file(), await file(), await file()];
  await change(move('2026-03-18'));
  world.clock.advance(5_000);
  const [portion] = await takeJobs();
  if (portion === undefined) throw new Error('No job');
  let commits = 0;
  const { applications } = world.repositories;
  const dying = {
    ...deps(),
    applications: {
      ...applications,
      commit: (written: Parameters<typeof applications.commit>[0]) => {
        commits += 1;
        if (commits === 2) throw new Error('killed');
        return applications.commit(written);
      },
    },
  };
  await expect(recomputeDueTimes(dying)(portion)).rejects.toThrow('killed');
  expect((await Promise.all(cases.map(({ id }) => changes(id)))).flat()).toHaveLength(1);
  await recomputeDueTimes(deps())(portion);
  await recomputeDueTimes(deps())(portion);
  for (const { id } of cases) {
    expect(await changes(id)).toHaveLength(1);
    expect(await messages(id)).toBe(1);
  }
});

it('lets one of two administrators decide about the same day, and writes nothing of the other', async () => {
  const { id } = await file();
  const other = await insertStaff(database.knex, 'administrator', 'Второй администратор');
  const results = await Promise.allSettled([
    changeCalendar(deps())(admin, move('2026-03-18')),
    changeCalendar(deps())(other, move('2026-03-18', { reason: 'тоже' })),
  ]);
  const lost = results.filter((one) => one.status === 'rejected');
  expect(lost).toHaveLength(1);
  expect(lost[0]?.reason).toMatchObject({ code: 'conflict' });
  expect(await world.repositories.administered.history('calendar-move', '2026-03-18')).toHaveLength(1);
  await work();
  expect(await changes(id)).toHaveLength(1);
});

it('leaves cases due as the calendar says when two move different days at once', async () => {
  const { id } = await file();
  const other = await insertStaff(database.knex, 'administrator', 'Второй администратор');
  await Promise.all([
    changeCalendar(deps())(admin, move('2026-03-18')),
    changeCalendar(deps())(other, move('2026-03-19')),
  ]);
  await work();
  // 18 and 19 March off, 21 to 25 March the feast: the third working day after the 17th.
  expect(await dueOf(id)).toBe(new Date('2026-03-27T18:30:00+05:00').toISOString());
});

it('reaches a case that was filed by the old calendar a moment after the change', async () => {
  await change(move('2026-03-18'));
  // Its process believed for up to two seconds that nothing was decided.
  const late = await file('2026-03-17T10:42:01+05:00');
  await work();
  expect(await changes(late.id)).toHaveLength(1);
  expect(await dueOf(late.id)).not.toBe(late.dueAt.toISOString());
});

it('says of a due time that moves into the past that it is late at once', async () => {
  await file('2026-03-12T10:42:00+05:00');
  // Monday 16 March is over: due on Tuesday 17 March; with a Sunday worked it was due on Monday.
  const worked = plainDate('2026-03-15');
  const decision = move('2026-03-15', { value: { worked, source: SOURCE } });
  const { counts, moved } = await preview(decision);
  expect(counts).toMatchObject({ later: 0, earlier: 1, lateAtOnce: 1 });
  expect(moved[0]?.after.dueAt).toEqual(new Date('2026-03-16T18:30:00+05:00'));
});

it('changes a case whose service is late where its open step still runs', async () => {
  const { id, dueAt } = await file('2026-03-02T10:42:00+05:00');
  const plan: { step_due_at: Date } = await database
    .owner('work_items')
    .where({ application_id: id })
    .first('step_due_at');
  await database
    .owner('work_items')
    .where({ application_id: id })
    .update({ step_due_at: new Date('2026-03-20T18:30:00+05:00') });
  const { counts, moved } = await preview(move('2026-03-18'));
  expect(counts).toMatchObject({ later: 0, earlier: 0, stepOnly: 1 });
  expect(moved[0]?.after.dueAt).toEqual(dueAt);
  expect(moved[0]?.after.stepDueAt).toEqual(plan.step_due_at);
});

it('refuses days that cannot be moved, whatever the page has checked', async () => {
  await expect(change(move('2026-03-22'))).rejects.toMatchObject({ code: 'invalid' });
  await expect(change(move('2026-03-10'))).rejects.toMatchObject({ code: 'invalid' });
  expect(await world.repositories.administered.history('calendar-move', '2026-03-22')).toEqual([]);
});

it('turns everybody else away, and writes nothing', async () => {
  for (const role of ['clerk', 'head', 'operator', 'auditor'] as const) {
    const somebody = await insertStaff(database.knex, role, 'Не администратор');
    const decision = move('2026-03-18');
    await expect(changeCalendar(deps())(somebody, decision)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(previewCalendar(deps())(somebody, decision, null)).rejects.toMatchObject({
      code: 'forbidden',
    });
  }
  await expect(changeCalendar(deps())(person, move('2026-03-18'))).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await takeJobs()).toEqual([]);
});

it('walks a long list page by page, each case once, and counts on the first page', async () => {
  for (let n = 0; n < 53; n += 1) await file();
  const first = await preview(move('2026-03-18'));
  expect(first.counts).toMatchObject({ later: 53, seen: 53, running: 53 });
  expect(first.moved).toHaveLength(50);
  const second = await previewCalendar(deps())(admin, move('2026-03-18'), first.next);
  expect(second.counts).toBeNull();
  expect(second.next).toBeNull();
  const numbers = [...first.moved, ...second.moved].map(({ number }) => number);
  expect(new Set(numbers).size).toBe(53);
});

it('moves Kurban-ait from the expected to the announced day', async () => {
  world.clock.set('2026-05-20T10:00:00+05:00');
  // Three working days: 26, 28 and 29 May, because the 27th is expected to be off.
  const { id } = await file('2026-05-25T10:00:00+05:00');
  const decision: CalendarDecision = {
    ...move('2026-05-30'),
    kind: 'kurban-ait',
    subject: '2026',
    value: { date: plainDate('2026-05-30'), source: SOURCE },
    act: null,
  };
  world.clock.set('2026-05-25T12:00:00+05:00');
  const { counts } = await preview(decision);
  expect(counts).toMatchObject({ earlier: 1, lateAtOnce: 0 });
  await change(decision);
  await work();
  expect(await dueOf(id)).toBe(new Date('2026-05-28T18:30:00+05:00').toISOString());
});
