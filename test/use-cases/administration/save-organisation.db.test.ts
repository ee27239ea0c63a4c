import type { Knex } from 'knex';
import { jobRequests } from '../../../src/data/job-requests';
import { administeredRepository } from '../../../src/data/administered';
import { organisationRepository } from '../../../src/data/organisations';
import { PROJECTIONS } from '../../../src/data/projections';
import type { AdministeredOrganisation } from '../../../src/domain/administration/administered-organisation';
import type { StaffMember } from '../../../src/domain/access/person';
import { findOrganisation, listOrganisations } from '../../../src/use-cases/administration/find-organisation';
import { saveOrganisation } from '../../../src/use-cases/administration/save-organisation';
import {
  FORCE_TASK,
  takeIntoForce,
  type ForcePayload,
} from '../../../src/use-cases/administration/take-into-force';
import {
  insertCitizen,
  insertOrganisations,
  insertStaff,
  ORGANISATIONS,
} from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import { testDatabase } from '../../support/database';

const NOW = '2026-03-16T05:00:00Z';
const LATER = new Date('2026-07-01T00:00:00+05:00');
const ALMALY = 'almaty-almaly-department';
const MEDEU = 'almaty-medeu-department';

const clock = settableClock(NOW);
let knex: Knex;
let owner: Knex;
let person: StaffMember;
let use: ReturnType<typeof createUse>;

beforeAll(async () => {
  ({ knex, owner } = await testDatabase());
  use = createUse();
});

beforeEach(async () => {
  clock.set(NOW);
  await owner.raw('TRUNCATE administered_versions, staff_members, organisations CASCADE');
  await owner.raw('DELETE FROM job_requests; DELETE FROM graphile_worker._private_jobs');
  await insertOrganisations(owner);
  person = await insertStaff(owner, 'administrator', 'Әкімші');
});

function createUse() {
  const [administered, organisations] = [administeredRepository(knex), organisationRepository(knex)];
  const deps = {
    administered,
    organisations,
    clock,
    projections: PROJECTIONS,
    rules: { forget: () => undefined },
  };
  return {
    save: saveOrganisation(deps),
    find: findOrganisation(deps),
    list: listOrganisations(deps),
    force: takeIntoForce(deps),
    organisations,
  };
}

const seeded = (code: string): AdministeredOrganisation => {
  const found = ORGANISATIONS.find((one) => one.code === code);
  if (found === undefined) throw new Error(`No ${code}`);
  const { code: _code, ...value } = found;
  return value;
};
const decision = (subject: string, value: AdministeredOrganisation, more: object = {}) => ({
  ...{ subject, value, effectiveFrom: null, reason: 'Көшті', act: null, seenVersion: 0 },
  ...more,
});
const row = (code: string) => use.organisations.find(code);
const code = (wanted: string) => ({ code: wanted });
/** Runs what waits until an instant, as the job queue does. */
async function come(at: Date) {
  clock.set(at.toISOString());
  await jobRequests(knex).queueUp();
  const { rows } = await owner.raw<{ rows: { payload: ForcePayload }[] }>(
    `SELECT j.payload FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = ? AND j.run_at <= ? ORDER BY j.id`,
    [FORCE_TASK, at],
  );
  for (const { payload } of rows) await use.force(payload);
}

test('a decision at once stands in the table at once, and what stood before can be returned to', async () => {
  await use.save(person, decision(MEDEU, { ...seeded(MEDEU), phone: '8 727 000' }), false);
  expect((await row(MEDEU))?.phone).toBe('8 727 000');
  const { history, version } = await use.find(person, MEDEU);
  expect(version).toBe(2);
  expect(history.map(({ value, authorId }) => [value?.phone, authorId])).toEqual([
    ['8 727 000', person.accountId],
    ['1414', null],
  ]);
  await use.save(person, decision(MEDEU, seeded(MEDEU), { seenVersion: 2, returnsTo: 1 }), false);
  expect((await row(MEDEU))?.phone).toBe('1414');
});

test('a decision for a later day waits for it', async () => {
  await use.save(
    person,
    decision(MEDEU, { ...seeded(MEDEU), phone: '8 727 000' }, { effectiveFrom: LATER }),
    false,
  );
  expect((await row(MEDEU))?.phone).toBe('1414');
  const { row: held, value, effectiveFrom } = await use.find(person, MEDEU);
  expect([held?.phone, value.phone, effectiveFrom]).toEqual(['1414', '8 727 000', LATER]);
  await come(LATER);
  expect((await row(MEDEU))?.phone).toBe('8 727 000');
});

test('a new one that begins later is listed and takes nothing before', async () => {
  const value = { ...seeded(MEDEU), districts: ['Жаңа аудан'] };
  await use.save(person, decision('new-department', value, { effectiveFrom: LATER }), true);
  expect(await row('new-department')).toBeUndefined();
  expect(await use.list(person)).toContainEqual(
    expect.objectContaining({ code: 'new-department', row: null }),
  );
  await come(LATER);
  expect((await row('new-department'))?.districts).toEqual(['Жаңа аудан']);
});

test('whoever takes what no district decides takes the mark from the former one, in the history of both', async () => {
  await use.save(person, decision(MEDEU, { ...seeded(MEDEU), isDefault: true }), false);
  expect([(await row(MEDEU))?.isDefault, (await row(ALMALY))?.isDefault]).toEqual([true, false]);
  const { history } = await use.find(person, ALMALY);
  expect(history.map(({ value, reason }) => [value?.isDefault, reason])).toEqual([
    [false, 'Көшті'],
    [true, ''],
  ]);
});

test('the former one keeps what was planned for it on the day for which it was planned', async () => {
  const moved = { ...seeded(ALMALY), phone: '8 727 111' };
  await use.save(person, decision(ALMALY, moved, { effectiveFrom: LATER }), false);
  await use.save(person, decision(MEDEU, { ...seeded(MEDEU), isDefault: true }), false);
  expect(await row(ALMALY)).toMatchObject({ phone: '1414', isDefault: false });
  await come(LATER);
  expect(await row(ALMALY)).toMatchObject({ phone: '8 727 111', isDefault: false });
});

test('a former one that has not begun does not begin earlier because of it', async () => {
  const value = { ...seeded(MEDEU), districts: [], isDefault: true };
  await use.save(person, decision('new-department', value, { effectiveFrom: LATER }), true);
  const seenVersion = (await use.find(person, MEDEU)).version;
  await use.save(person, decision(MEDEU, { ...seeded(MEDEU), isDefault: true }, { seenVersion }), false);
  expect(await row('new-department')).toBeUndefined();
  await come(LATER);
  expect((await row('new-department'))?.isDefault).toBe(false);
  expect((await use.organisations.list()).filter((one) => one.kind === 'provider' && one.isDefault)).toEqual([
    expect.objectContaining(code(MEDEU)),
  ]);
});

test('somebody of each kind must take what no district decides', async () => {
  const refused = { code: 'default-needed' };
  const less = decision(ALMALY, { ...seeded(ALMALY), isDefault: false });
  await expect(use.save(person, less, false)).rejects.toMatchObject(refused);
  const otherKind = decision(ALMALY, { ...seeded(ALMALY), kind: 'rural-akim' });
  await expect(use.save(person, otherKind, false)).rejects.toMatchObject(refused);
  expect((await use.find(person, ALMALY)).history).toEqual([]);
});

test('of two administrators at once one decides, and nothing of the other is written', async () => {
  const phones = ['8 727 001', '8 727 002'];
  const results = await Promise.allSettled(
    phones.map((phone) => use.save(person, decision(MEDEU, { ...seeded(MEDEU), phone }), false)),
  );
  const lost = results.filter(({ status }) => status === 'rejected');
  expect(lost).toMatchObject([{ reason: code('conflict') }]);
  const won = phones[results.findIndex(({ status }) => status === 'fulfilled')];
  expect((await row(MEDEU))?.phone).toBe(won);
  expect((await use.find(person, MEDEU)).history.map(({ value }) => value?.phone)).toEqual([won, '1414']);
});

test('two that would both take the rest at once leave one that does', async () => {
  const wishes = [MEDEU, 'almaty-alatau-department', 'almaty-auezov-department'];
  const results = await Promise.allSettled(
    wishes.map((one) => use.save(person, decision(one, { ...seeded(one), isDefault: true }), false)),
  );
  const done = wishes.filter((_one, at) => results[at]?.status === 'fulfilled');
  expect(done).toHaveLength(1);
  const defaults = (await use.organisations.list()).filter((one) => one.kind === 'provider' && one.isDefault);
  expect(defaults.map((one) => one.code)).toEqual(done);
});

test.each([
  ['almaty-medeu-department', 'code-taken'],
  ['new', 'invalid'],
  ['Большой', 'invalid'],
  ['a/b', 'invalid'],
])('a new one may not be called «%s»', async (wanted, refusal) => {
  await expect(use.save(person, decision(wanted, seeded(MEDEU)), true)).rejects.toMatchObject(code(refusal));
});

test('nobody but an administrator sees or decides anything', async () => {
  const others = [
    ...(await Promise.all(
      (['clerk', 'head', 'operator', 'auditor'] as const).map((role) => insertStaff(owner, role, role)),
    )),
    await insertCitizen(owner, '900515300127', 'Омаров Данияр'),
  ];
  const forbidden = code('forbidden');
  for (const other of others) {
    const wish = decision(MEDEU, { ...seeded(MEDEU), phone: '8 727 000' });
    await expect(use.save(other, wish, false)).rejects.toMatchObject(forbidden);
    await expect(use.find(other, MEDEU)).rejects.toMatchObject(forbidden);
    await expect(use.list(other)).rejects.toMatchObject(forbidden);
  }
  expect((await row(MEDEU))?.phone).toBe('1414');
});
