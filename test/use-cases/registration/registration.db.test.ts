import { registrationRepository } from '../../../src/data/registrations';
import { fold } from '../../../src/domain/application/fold';
import { applicationRepository } from '../../../src/data/applications';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import {
  exportRegistrations,
  listRegistrations,
} from '../../../src/use-cases/registration/list-registrations';
import {
  registerApplication,
  registerApplications,
} from '../../../src/use-cases/registration/register-application';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';

const RULES = seededEdition('birth-and-childcare-benefit@order-206-2021');
const OTHER = seededEdition('disability-allowance@order-509-2024');
const FILED_AT = '2026-03-02T10:00:00+05:00';
const NOTHING = { service: null, channel: null, outcome: null, from: null, until: null };

let database: TestDatabase;
let citizen: Citizen;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  citizen = await insertCitizen(database.knex, '930512400211', 'Қасымова Айгерім Серікқызы');
});

const clock = settableClock(FILED_AT);
const deps = () => ({
  registrations: registrationRepository(database.knex),
  clock,
  editions: {
    get: (service: string) => Promise.resolve(service === RULES.id ? RULES : OTHER),
  },
});

async function filed(rules = RULES, at = FILED_AT): Promise<string> {
  const applicant = { iin: citizen.iin, name: citizen.name };
  const wanted = { rules, route: rules, channel: 'portal' as const, filer: citizen, applicant };
  return (await fileCase(database.knex, { ...wanted, filedAt: new Date(at) })).id;
}

const numbers = async (journal = RULES.id, year = 2026): Promise<number[]> => {
  const rows: { number: number }[] = await database
    .owner('registrations')
    .where({ journal, year })
    .orderBy('number')
    .select('number');
  return rows.map(({ number }) => number);
};

const upTo = (last: number): number[] => Array.from({ length: last }, (_none, index) => index + 1);

describe('the journal of applications', () => {
  it('numbers fifty that are registered at once without a gap, each once, however often it is asked', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 50; n += 1) ids.push(await filed());
    const register = registerApplication(deps());
    const done = await Promise.all([...ids, ...ids].map((id) => register(id)));
    expect(done.filter(Boolean)).toHaveLength(50);
    expect(await numbers()).toEqual(upTo(50));
  });

  it('loses no number when registering dies after the number was taken', async () => {
    const [first, second, third] = [await filed(), await filed(), await filed()];
    const { registrations } = deps();
    const register = registerApplication(deps());
    await register(first);
    const place = { organisationCode: 'almaty-almaly-department', journal: RULES.id, year: 2026 };
    const dies = () => {
      throw new Error('power cut');
    };
    await expect(registrations.register(second, clock.now(), () => place, dies)).rejects.toThrow('power cut');
    await register(third);
    await register(second);
    expect(await numbers()).toEqual([1, 2, 3]);
  });

  it('begins anew in each year in Kazakhstan, and in each journal', async () => {
    await filed(RULES, '2026-12-31T23:59:00+05:00');
    await filed(RULES, '2027-01-01T00:01:00+05:00');
    await filed(OTHER, '2026-03-02T11:00:00+05:00');
    expect(await registerApplications(deps())()).toBe(3);
    expect(await registerApplications(deps())()).toBe(0);
    expect([await numbers(), await numbers(RULES.id, 2027), await numbers(OTHER.id)]).toEqual([
      [1],
      [1],
      [1],
    ]);
  });

  it('writes the number as a fact of the case, chained to the one before', async () => {
    const id = await filed();
    await registerApplication(deps())(id);
    const found = await applicationRepository(database.knex).findCase(id);
    if (found === undefined) throw new Error('The case is gone');
    const [filing, registration] = found.events;
    expect(registration).toMatchObject({ type: 'registered', previousHash: filing?.hash });
    expect(fold(found.events).registration).toMatchObject({ year: 2026, number: 1 });
    expect(found.application).toMatchObject({ lastSeq: 2, lastHash: registration?.hash });
  });

  it('is read by the own organisation alone, page by page and as a whole, and each look is written down', async () => {
    for (let n = 0; n < 27; n += 1) await filed(n % 2 === 0 ? RULES : OTHER);
    await registerApplications(deps())();
    const own = await insertStaff(database.knex, 'clerk', 'Сейітова Гүлнар');
    const other = await insertStaff(database.knex, 'head', 'Басқа', 'almaty-medeu-department');
    const list = listRegistrations(deps());
    const first = await list(own, NOTHING, null);
    const second = await list(own, NOTHING, first.next);
    const seen = [...first.entries, ...second.entries].map(({ row }) => row.id);
    expect([first.entries.length, second.entries.length, new Set(seen).size]).toEqual([25, 2, 27]);
    expect((await list(own, { ...NOTHING, service: OTHER.id, outcome: 'open' }, null)).entries).toHaveLength(
      13,
    );
    expect((await list(other, NOTHING, null)).entries).toEqual([]);
    const exported: unknown[] = [];
    for await (const portion of await exportRegistrations(deps())(own, NOTHING, { way: 'csv' }))
      exported.push(...portion);
    expect(exported).toHaveLength(27);
    const views = await database.owner('registration_views').where({ account_id: own.accountId });
    expect(views.map(({ way }: { way: string }) => way).sort()).toEqual([
      'csv',
      'screen',
      'screen',
      'screen',
    ]);
  });

  it('is closed to citizens, operators and administrators', async () => {
    const staff: StaffMember[] = [
      await insertStaff(database.knex, 'operator', 'Ким', 'almaty-almaly-corporation'),
      await insertStaff(database.knex, 'administrator', 'Әкімші'),
    ];
    for (const person of [citizen, ...staff])
      await expect(listRegistrations(deps())(person, NOTHING, null)).rejects.toMatchObject({
        code: 'forbidden',
      });
  });
});
