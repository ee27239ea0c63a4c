import { governingEditions } from '../../../src/domain/edition/governing-editions';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen } from '../../support/builders/office-world';
import { seededEdition } from '../../support/fictional-service';
import { testDatabase, type TestDatabase } from '../../support/database';
import { citizenWorld, type CitizenWorld, startCitizenSide } from './citizen-world';
import { type Page, type Visitor, visitor } from './visitor';

const EDITION = seededEdition('birth-and-childcare-benefit@order-206-2021');
const OTHER_IIN = '050101500010';
const SERVICE = 'birth-and-childcare-benefit';
const PERSON = {
  iin: '851230450012',
  applicant_name: 'Ахметова Айгүл Серікқызы',
  mobile_phone: '+7 700 000 00 01',
  email: 'aigul@example.kz',
  consent: 'yes',
  password: 'tört aq bulut 7',
};
const CHILD = {
  'children-0-iin': '261012510000',
  'children-0-name': 'Ахметов Али',
  'children-0-birth_date-day': '12',
  'children-0-birth_date-month': '10',
  'children-0-birth_date-year': '2026',
  'children-0-birth_place': 'kazakhstan',
};
const AS_PARENT = { benefits: ['birth'], relation_to_child: 'parent', data_differ: 'no' };

let database: TestDatabase;
let world: CitizenWorld;
let side: Awaited<ReturnType<typeof startCitizenSide>>;
let person: Visitor;
let draft: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await citizenWorld(database.knex, {
    editions: [EDITION],
    startedAt: '2026-11-17T10:42:00+05:00',
  });
  side = await startCitizenSide(world);
  person = visitor(side.address);
  await person.submit(await person.get('/ru/register'), '#register', PERSON);
});

afterAll(() => side.stop());

beforeEach(async () => {
  await database.owner('drafts').delete();
  await database.owner('household_members').delete();
  const begun = await person.submit(await person.get(`/ru/services/${SERVICE}/apply`), 'main form', {
    consent: 'yes',
  });
  draft = /apply\/([0-9a-f-]{36})/.exec(begun.path)?.[1] ?? '';
});

const open = (key: string): Promise<Page> => person.get(`/ru/apply/${draft}/${key}`);
const save = async (key: string, values: Record<string, string | readonly string[]>): Promise<Page> =>
  person.submit(await open(key), '#question', values);
const titles = (page: Page): string[] =>
  page
    .$('#question .label')
    .toArray()
    .filter((one) => page.$(one).closest('[hidden]').length === 0)
    .map((one) => page.$(one).text().trim());

describe('questions that an answer opens, without scripts', () => {
  it('come with the page again when they stand on it, with news of it and no complaint', async () => {
    const page = await save('situation', { ...AS_PARENT, data_differ: 'yes' });
    expect([page.status, page.path]).toEqual([200, `/ru/apply/${draft}/situation`]);
    expect(titles(page)).toContain('Почему данные изменились');
    expect(page.$('main .notice').text()).toContain('новый вопрос');
    expect(page.$('.error-summary').text()).toBe('');
    const again = await person.submit(page, '#question', {});
    expect([again.status, again.$('#data_differ_reason-error').length]).toEqual([422, 1]);
  });

  it('come on a page of their own when another page decides, and go with it', async () => {
    expect((await save('situation', AS_PARENT)).path).toMatch(/\/applicant$/);
    expect((await person.get(`/ru/apply/${draft}/family`)).path).toBe(`/ru/apply/${draft}`);
    await save('situation', { ...AS_PARENT, relation_to_child: 'guardian' });
    expect(titles(await open('family'))).toEqual([expect.stringContaining('Сведения об опеке')]);
  });

  it('keep what was typed for whoever changes their mind, and file it for nobody', async () => {
    await save('situation', { ...AS_PARENT, relation_to_child: 'guardian' });
    await save('family', { guardianship_details: '№ 7, Алмалы ауданы' });
    await save('situation', AS_PARENT);
    const { accountId } = await ownDraft();
    const kept = await world.uses.openDraft(citizenOf(accountId), draft);
    expect(kept.answers).not.toHaveProperty('guardianship_details');
    expect(kept.typed).toHaveProperty('guardianship_details', '№ 7, Алмалы ауданы');
    const contents = await world.uses.loadDraft(citizenOf(accountId), draft);
    expect(contents.signed.text).not.toContain('№ 7');
    await save('situation', { ...AS_PARENT, relation_to_child: 'guardian' });
    expect((await open('family')).$('#guardianship_details').val()).toBe('№ 7, Алмалы ауданы');
  });
});

describe('rows of children', () => {
  it('say what is wrong beside the cell where it is', async () => {
    const page = await save('children', { ...CHILD, 'children-0-iin': '261012510001' });
    expect(page.status).toBe(422);
    expect(page.$('#children-0-iin-error').text()).toContain('ИИН');
    expect(page.$('#children-0-iin').attr('aria-invalid')).toBe('true');
    expect(page.$('#children-0-name').val()).toBe('Ахметов Али');
  });

  it('want at least one child', async () => {
    const page = await save('children', {});
    expect([page.status, page.$('#children-error').length]).toEqual([422, 1]);
  });

  it('name nobody twice', async () => {
    const more = await save('children', { ...CHILD, 'children-add': '1' });
    expect(more.status).toBe(200);
    const second = Object.fromEntries(
      Object.entries(CHILD).map(([name, value]) => [name.replace('-0-', '-1-'), value]),
    );
    const page = await person.submit(more, '#question', second);
    expect(page.status).toBe(422);
    expect(page.$('#children-1-iin-error').text()).toContain('уже указан в строке 1');
    expect(page.$('#children-0-iin-error').length).toBe(0);
  });

  it('ask once about a day of birth that the IIN does not bear, and reject nobody for it', async () => {
    const odd = { ...CHILD, 'children-0-birth_date-day': '13' };
    const page = await save('children', odd);
    expect(page.status).toBe(422);
    expect(page.$('#children-0-birth_date-error').text()).toContain('не такая, как в ИИН');
    expect((await person.submit(page, '#question', odd)).path).toMatch(/\/bank$/);
  });
});

describe('the family', () => {
  it('is offered with a button, fills a row without scripts, and is not offered twice', async () => {
    await keepMember((await ownDraft()).accountId);
    const page = await open('children');
    const button = page.$('button[name=_fill]');
    expect(button.text()).toBe('Ахметов Али');
    const filled = await person.submit(page, '#question', { _fill: String(button.attr('value')) });
    expect(filled.status).toBe(200);
    expect(filled.$('#children-0-iin').val()).toBe('261012510000');
    expect(filled.$('#children-0-birth_date-year').val()).toBe('2026');
    expect(filled.$('input[name=children-0-birth_place]:checked').val()).toBe('kazakhstan');
    expect(filled.$('button[name=_fill]').length).toBe(0);
  });

  it('of another person is neither offered nor filled in', async () => {
    const { accountId } = await insertCitizen(database.owner, OTHER_IIN, 'Бейтаныс Адам');
    const memberId = await keepMember(accountId);
    const page = await open('children');
    expect(page.$('button[name=_fill]').length).toBe(0);
    const filled = await person.submit(page, '#question', { _fill: `children:${memberId}` });
    expect(filled.$('#children-0-iin').val() ?? '').toBe('');
  });

  it('stands in the cabinet, and is forgotten on a press', async () => {
    await keepMember((await ownDraft()).accountId);
    const cabinet = await person.get('/ru/cabinet?list=family');
    expect(cabinet.text).toContain('Ребёнок, дата рождения: 12 октября 2026');
    expect(cabinet.text).not.toContain('261012510000');
    const after = await person.submit(cabinet, 'main .applications form', {});
    expect(after.text).toContain('Больше не храним');
    expect(after.text).not.toContain('Ахметов Али');
  });
});

async function ownDraft(): Promise<{ accountId: string }> {
  const row: { account_id: string } | undefined = await database.owner('drafts').where({ id: draft }).first();
  if (row === undefined) throw new Error('There is no draft');
  return { accountId: row.account_id };
}

function citizenOf(accountId: string) {
  const { iin, applicant_name: name } = PERSON;
  return { kind: 'citizen', accountId, iin, name, language: 'ru' } as const;
}

/** Somebody whom an application of this account has named. */
async function keepMember(accountId: string): Promise<string> {
  const person = citizenOf(accountId);
  const { id: applicationId } = await fileCase(database.knex, {
    rules: EDITION,
    route: governingEditions([EDITION], 'portal').route,
    channel: 'portal',
    filer: person,
    applicant: { iin: person.iin, name: person.name },
    filedAt: world.clock.now(),
  });
  const details = { birth_place: 'kazakhstan' };
  const member = {
    iin: '261012510000',
    name: 'Ахметов Али',
    bornOn: '2026-10-12',
    relation: 'child',
    details,
  } as const;
  const { household } = world.repositories;
  await household.keep([member], { accountId, applicationId, at: world.clock.now() });
  const [kept] = await household.listOfAccount(accountId);
  return kept?.id ?? '';
}
