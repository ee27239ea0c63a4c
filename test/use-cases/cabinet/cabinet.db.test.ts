import type { Citizen, Person } from '../../../src/domain/access/person';
import { insertCitizen, insertStaff } from '../../support/builders/office-world';
import { fileCase } from '../../support/builders/filed-case';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const RULES = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const IIN = '851230450012';
const NAME = 'Ахметова Айгүл Серікқызы';

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, { editions: [RULES, ROUTE] });
  person = await insertCitizen(database.knex, IIN, NAME);
});

const file = (minute: number, filer: Person = person, iin = IIN) =>
  fileCase(database.knex, {
    rules: RULES,
    route: ROUTE,
    channel: filer.kind === 'citizen' ? 'portal' : 'state-corporation',
    filer,
    applicant: { iin, name: NAME },
    filedAt: new Date(Date.UTC(2026, 2, 17, 5, minute)),
  });

it('lists one’s own applications, newest first, page by page, without loss', async () => {
  const numbers: string[] = [];
  for (let minute = 0; minute < 23; minute += 1) numbers.push((await file(minute)).number);
  const other = await insertCitizen(database.knex, '900515300127', 'Омаров Данияр');
  await file(50, other, other.iin);
  const first = await world.uses.cabinet.applications(person, null);
  expect(first.rows).toHaveLength(20);
  const rest = await world.uses.cabinet.applications(person, first.more);
  expect(rest.more).toBeNull();
  expect([...first.rows, ...rest.rows].map(({ number }) => number)).toEqual(numbers.reverse());
  expect(first.rows[0]?.title.ru).toBe(RULES.title.ru);
  expect(await world.uses.cabinet.issued(person, null)).toEqual({ rows: [], more: null });
});

it('lists what an operator or a representative filed for the person, each once', async () => {
  const operator = await insertStaff(database.knex, 'operator', 'Оператор');
  const representative = await insertCitizen(database.knex, '050101500010', 'Ибрагимов Тимур');
  const filed = [await file(1), await file(2, operator), await file(3, representative)];
  const numbers = async (who: Citizen) =>
    (await world.uses.cabinet.applications(who, null)).rows.map(({ number }) => number);
  expect(await numbers(person)).toEqual(filed.map(({ number }) => number).reverse());
  expect(await numbers(representative)).toEqual([filed[2]?.number]);
});

it('finds what was issued behind pages of what was not', async () => {
  const issued = await file(0);
  for (let minute = 1; minute < 45; minute += 1) await file(minute);
  await database.owner('applications').where({ id: issued.id }).update({ status: 'issued' });
  const { rows, more } = await world.uses.cabinet.issued(person, null);
  expect([rows.map(({ number }) => number), more]).toEqual([[issued.number], null]);
});

it('shows a status to the applicant, to whoever filed it and to the deciding body, and to nobody else', async () => {
  const { number } = await file(0);
  const status = await world.uses.getStatus(person, number);
  expect(status.state.filed.applicant.name).toBe(NAME);
  expect(status.organisation?.name.kk).toBeTruthy();
  const clerk = await insertStaff(database.knex, 'clerk', 'Маман', status.application.organisationCode);
  await expect(world.uses.getStatus(clerk, number)).resolves.toBeDefined();
  const stranger = await insertCitizen(database.knex, '900515300127', 'Омаров Данияр');
  const administrator = await insertStaff(database.knex, 'administrator', 'Әкімші');
  await expect(world.uses.getStatus(stranger, number)).rejects.toThrow('not-found');
  await expect(world.uses.getStatus(administrator, number)).rejects.toThrow('not-found');
  await expect(world.uses.getStatus(person, '2603-999999-9')).rejects.toThrow('not-found');
});
