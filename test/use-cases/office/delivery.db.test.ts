import type { OfficeRole } from '../../../src/domain/access/office-role';
import type { StaffMember } from '../../../src/domain/access/person';
import { escalate } from '../../../src/use-cases/escalation/escalate';
import { fileCase } from '../../support/builders/filed-case';
import { insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { samplePayment } from '../payments/sample-payment';
import { office, PASSWORD } from './office';

const RULES = seededEdition('birth-and-childcare-benefit@order-206-2021');
const FILED_AT = '2026-03-02T10:00:00+05:00';

let database: TestDatabase;
let work: ReturnType<typeof office>;
let operator: StaffMember;
let caseId: string;
const staff = new Map<string, StaffMember>();

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  staff.clear();
  await insertOrganisations(database.knex);
  operator = await insertStaff(database.knex, 'operator', 'Ким Светлана', 'almaty-almaly-corporation');
  staff.set('operator@almaty-almaly-corporation', operator);
  work = office(database.knex, [RULES], FILED_AT);
  const filed = await fileCase(database.knex, {
    ...{ rules: RULES, route: RULES, channel: 'state-corporation', filer: operator },
    applicant: { iin: '930512400211', name: 'Қасымова Айгерім Серікқызы' },
    filedAt: new Date(FILED_AT),
  });
  caseId = filed.id;
});

async function openStep() {
  const found = await database
    .knex<{ role: OfficeRole; organisation_code: string; step_key: string }>('work_items')
    .whereRaw('application_id = ? AND closed_at IS NULL', [caseId])
    .first();
  if (found === undefined) throw new Error('No step is open');
  const { role, organisation_code: organisationCode, step_key: stepKey } = found;
  const key = `${role}@${organisationCode}`;
  const person =
    staff.get(key) ?? (await insertStaff(database.knex, role, `Маман ${role}`, organisationCode));
  staff.set(key, person);
  await work.claim(person, { caseId });
  return { person, act: { caseId, stepKey }, view: await work.view(person, caseId) };
}

/** Through the Corporation's steps up to the provider's. */
async function toProvider() {
  for (;;) {
    const open = await openStep();
    if (open.view.step?.stage === 'prepare') return open;
    await work.complete(open.person, { ...open.act, note: null, calledIn: [] });
  }
}

async function signed() {
  const { person, act, view } = await toProvider();
  const outcome = RULES.result.outcomes[0]?.id ?? '';
  const payment = samplePayment(view.state, outcome);
  await work.prepare(person, { ...act, outcome, groundIds: [], reason: null, payment });
  const head = await openStep();
  await work.sign(head.person, { ...head.act, seq: head.view.state.lastSeq, password: PASSWORD });
}

const before = (instant: Date, days: number) => new Date(instant.getTime() - days * 86_400_000);

it('stands in the provider’s queue until a day before the term, when its own limit is later', async () => {
  const { view } = await toProvider();
  const { application, workItem } = view;
  expect(workItem?.dueAt.getTime()).toBeLessThanOrEqual(before(application.dueAt, 1).getTime());
});

it('records with the signature that the result lies at the window, and goes on there until the end of the term', async () => {
  await signed();
  const { state, application, workItem } = await work.view(operator, caseId);
  expect(state.delivered).toMatchObject({
    organisationCode: 'almaty-almaly-corporation',
    deadline: 'result-to-corporation',
    clause: 'annex 1-1, row 3.1',
    late: false,
  });
  expect(workItem).toMatchObject({ organisationCode: 'almaty-almaly-corporation', stepKey: '4' });
  expect(workItem?.dueAt).toEqual(application.dueAt);
});

it('says that it came late when it was signed after the last moment, though within the term', async () => {
  const { view } = await toProvider();
  const late = new Date(view.application.dueAt.getTime() - 3_600_000);
  work.clock.set(late.toISOString());
  await signed();
  const { state } = await work.view(operator, caseId);
  expect(state.delivered?.late).toBe(true);
  expect(new Date(state.delivered?.dueAt ?? 0).getTime()).toBeLessThan(late.getTime());
});

it('brings it before the head soon before the last moment of the delivery, and at it, a day before the term of the service', async () => {
  const { view } = await toProvider();
  const last = view.workItem?.dueAt ?? new Date(0);
  const bringUp = escalate(work.deps);
  const told = async () => {
    const { events } = await work.view(operator, caseId);
    return events.flatMap((event) =>
      event.type === 'escalated' ? [`${event.payload.stage} ${event.payload.dueAt}`] : [],
    );
  };
  work.clock.set(before(last, 3).toISOString());
  await bringUp();
  expect(await told()).toEqual([]);
  work.clock.set(new Date(last.getTime() - 60_000).toISOString());
  await bringUp();
  expect(await told()).toEqual([`soon ${last.toISOString()}`]);
  work.clock.set(new Date(last.getTime() + 1).toISOString());
  await bringUp();
  await bringUp();
  expect(await told()).toEqual([`soon ${last.toISOString()}`, `late ${last.toISOString()}`]);
  expect(last.getTime()).toBeLessThanOrEqual(before(view.application.dueAt, 1).getTime());
});
