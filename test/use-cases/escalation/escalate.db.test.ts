import type { StaffMember } from '../../../src/domain/access/person';
import { escalate } from '../../../src/use-cases/escalation/escalate';
import { claimCase } from '../../../src/use-cases/office/claim-case';
import { showQueue } from '../../../src/use-cases/office/show-queue';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const RULES = fictionalEdition();
const FILTER = { tab: 'all', service: null, channel: null, search: null } as const;

let database: TestDatabase;
let world: CitizenWorld;
let head: StaffMember;
let clerk: StaffMember;
let caseId: string;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, { editions: [RULES] });
  const person = await insertCitizen(database.knex, '851230450012', 'Ахметова Айгүл Серікқызы');
  head = await insertStaff(database.knex, 'head', 'Руководитель');
  clerk = await insertStaff(database.knex, 'clerk', 'Специалист');
  // Tuesday; due on Friday 20 March at 18:30.
  const filed = await fileCase(database.knex, {
    rules: RULES,
    route: null,
    channel: 'portal',
    filer: person,
    applicant: person,
    filedAt: new Date('2026-03-17T10:42:00+05:00'),
  });
  caseId = filed.id;
  // The route's own limits are out of this test's way.
  await database.owner('work_items').update({
    step_due_at: null,
    due_at: filed.dueAt,
    soon_at: new Date('2026-03-20T00:00:00+05:00'),
    escalate_at: new Date('2026-03-20T00:00:00+05:00'),
  });
});

const run = () => escalate(world.deps)();
const told = async () => {
  const found = await world.repositories.applications.findCase(caseId);
  return (found?.events ?? []).flatMap((event) => (event.type === 'escalated' ? [event.payload.stage] : []));
};
const at = (text: string) => world.clock.set(`2026-03-${text}:00+05:00`);
const counts = async (person: StaffMember) => (await showQueue(world.deps)(person, FILTER, null)).counts;

it('tells the head once before lateness and once at it, and writes it to the case', async () => {
  at('19T18:00');
  expect(await run()).toBe(0);
  at('20T09:00');
  expect(await run()).toBe(1);
  expect(await run()).toBe(0);
  expect(await told()).toEqual(['soon']);
  at('20T18:30');
  expect(await run()).toBe(1);
  at('27T18:30');
  expect(await run()).toBe(0);
  expect(await told()).toEqual(['soon', 'late']);
});

it('tells of lateness alone when it was asleep while the term was soon', async () => {
  at('23T09:00');
  await run();
  expect(await told()).toEqual(['late']);
});

it('leaves a closed step alone', async () => {
  await database
    .owner('work_items')
    .update({ closed_at: new Date('2026-03-18T05:00:00Z'), escalate_at: null });
  at('23T09:00');
  expect(await run()).toBe(0);
});

it('runs twice at the same moment without telling twice', async () => {
  at('20T09:00');
  await Promise.all(Array.from({ length: 12 }, () => run()));
  expect(await told()).toEqual(['soon']);
});

it('keeps a case that somebody acts on at that moment for the next minute', async () => {
  at('20T09:00');
  const acts = claimCase(world.deps)(clerk, { caseId });
  await Promise.all([run(), acts.catch(() => undefined)]);
  await run();
  expect(await told()).toEqual(['soon']);
});

it('counts what is soon and what is late apart, for the head too', async () => {
  at('19T09:00');
  expect(await counts(head)).toMatchObject({ all: 1, soon: 0, late: 0 });
  at('20T09:00');
  expect(await counts(head)).toMatchObject({ all: 1, soon: 1, late: 0 });
  expect(await counts(clerk)).toMatchObject({ soon: 1 });
  const { rows } = await showQueue(world.deps)(head, { ...FILTER, tab: 'soon' }, null);
  expect(rows.map(({ row }) => row.applicationId)).toEqual([caseId]);
  at('20T18:31');
  expect(await counts(head)).toMatchObject({ soon: 0, late: 1 });
  await run();
  expect(await counts(head)).toMatchObject({ soon: 0, late: 1 });
});
