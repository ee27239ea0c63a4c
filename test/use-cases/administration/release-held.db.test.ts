import { jobRequests } from '../../../src/data/job-requests';
import { PROJECTIONS } from '../../../src/data/projections';
import { administeredLibrary } from '../../../src/data/administered-library';
import { administeredRepository } from '../../../src/data/administered';
import { staffRepository } from '../../../src/data/staff';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import type { AdministeredStaff } from '../../../src/domain/administration/administered-staff';
import { findStaff } from '../../../src/use-cases/administration/find-staff';
import { releaseHeld } from '../../../src/use-cases/administration/release-held';
import { previewStaff, saveStaff } from '../../../src/use-cases/administration/save-staff';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { office } from '../office/office';

const RULES = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const FILED_AT = '2026-03-17T10:42:00+05:00';
const OTHER_UNIT = 'almaty-alatau-department';

let database: TestDatabase;
let work: ReturnType<typeof office>;
let citizen: Citizen;
let administrator: StaffMember;
let clerk: StaffMember;
let colleague: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
  administrator = await insertStaff(database.owner, 'administrator', 'Әкімші');
  clerk = await insertStaff(database.knex, 'clerk', 'Маман');
  colleague = await insertStaff(database.knex, 'clerk', 'Әріптес');
  work = office(database.knex, [RULES, ROUTE], FILED_AT);
});

async function filed(): Promise<string> {
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules: RULES, route: ROUTE, channel: 'portal' as const, filer: citizen, applicant };
  return (await fileCase(database.knex, { ...wanted, filedAt: new Date(FILED_AT) })).id;
}

async function held(by: StaffMember): Promise<string> {
  const caseId = await filed();
  await work.claim(by, { caseId });
  return caseId;
}

function deps() {
  const administered = administeredRepository(database.knex);
  return {
    ...work.deps,
    administered,
    staff: staffRepository(database.knex),
    rules: administeredLibrary(administered, seededCalendar(), work.clock),
    projections: PROJECTIONS,
  };
}

async function change(of: StaffMember, part: Partial<AdministeredStaff>): Promise<number> {
  const accounts = database.owner('accounts').where({ id: of.accountId });
  const [{ login } = { login: '' }] = await accounts.select<{ login: string }[]>('login');
  const { value, history } = await findStaff(deps())(administrator, login);
  const next = { ...value, ...part };
  const told = await previewStaff(deps())(administrator, login, next);
  await saveStaff(deps())(administrator, {
    ...{ subject: login, value: next, effectiveFrom: null, act: null },
    ...{ reason: 'Бұйрық № 7', seenVersion: history[0]?.version ?? 0 },
  });
  return told;
}

const release = (of: StaffMember) => releaseHeld(deps())(of.accountId);
const jobs = async () => {
  await jobRequests(database.knex).queueUp();
  return (
    await database.owner.raw<{ rows: { payload: unknown; run_at: Date }[] }>(
      `select payload, run_at from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'release-held' order by j.run_at`,
    )
  ).rows;
};
const past = async () =>
  JSON.stringify([
    await database.owner('application_events').orderBy(['application_id', 'seq']),
    await database.owner('applications').orderBy('id'),
    await database.owner('results').orderBy('number'),
  ]);

describe('what somebody holds', () => {
  it.each<[string, Partial<AdministeredStaff>]>([
    ['is suspended', { status: 'suspended' }],
    ['works elsewhere', { organisationCode: OTHER_UNIT }],
    ['works as something else', { role: 'auditor' }],
  ])('goes back into its queue when they are gone: %s', async (_why, part) => {
    const cases = [await held(clerk), await held(clerk)];
    const theirs = await held(colleague);
    expect(await change(clerk, part)).toBe(2);
    expect(await jobs()).toMatchObject([
      { payload: { accountId: clerk.accountId }, run_at: new Date(work.clock.now().getTime() + 60_000) },
      { payload: { accountId: clerk.accountId } },
    ]);
    expect(await release(clerk)).toBe(2);
    for (const caseId of cases) {
      const { workItem, events } = await work.view(colleague, caseId);
      expect(workItem?.holderId).toBeNull();
      expect(events.at(-1)).toMatchObject({
        type: 'released',
        actor: { kind: 'portal' },
        payload: { because: 'holder-left' },
      });
      await work.claim(colleague, { caseId });
    }
    expect((await work.view(colleague, theirs)).workItem?.holderId).toBe(colleague.accountId);
  });

  it('stays with whoever can still work on it, and is released once only', async () => {
    const caseId = await held(clerk);
    expect(await change(clerk, { name: 'Жаңа Есім' })).toBe(0);
    expect(await release(clerk)).toBe(0);
    await change(clerk, { status: 'suspended' });
    expect(await release(clerk)).toBe(1);
    expect(await release(clerk)).toBe(0);
    const { events } = await work.view(colleague, caseId);
    expect(events.filter(({ type }) => type === 'released')).toHaveLength(1);
  });

  it('is all released, also when it is more than is looked for at once', async () => {
    const cases: string[] = [];
    for (let n = 0; n < 53; n += 1) cases.push(await held(clerk));
    expect(await change(clerk, { status: 'suspended' })).toBe(53);
    expect(await release(clerk)).toBe(53);
  });

  it('taken in the very moment of the suspension is found by the second job', async () => {
    await change(clerk, { status: 'suspended' });
    await release(clerk);
    const caseId = await filed();
    // The act had read the person before the suspension.
    await work.claim(clerk, { caseId });
    expect(await release(clerk)).toBe(1);
    expect((await work.view(colleague, caseId)).workItem?.holderId).toBeNull();
  });
});

it('what somebody filed or did before never changes with their account', async () => {
  const caseId = await held(clerk);
  await work.complete(clerk, { caseId, stepKey: '1', note: null, calledIn: [] });
  await work.release(clerk, { caseId, stepKey: '2' });
  const before = await past();
  await change(clerk, { name: 'Жаңа Есім', role: 'head', organisationCode: OTHER_UNIT });
  await change(clerk, { status: 'suspended' });
  expect(await release(clerk)).toBe(0);
  expect(await past()).toBe(before);
  const { events } = await work.view(colleague, caseId);
  expect(JSON.stringify(events)).toContain('Маман');
});
