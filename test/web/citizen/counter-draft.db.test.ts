import type { Person } from '../../../src/domain/access/person';
import { doors, insertPeople, type Actor, type People } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { caseMaker, type CaseMaker } from '../../support/app-cases';
import { readPdf } from '../../print/read-pdf';
import { pageOf } from '../../support/app-visitor';
import { testDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

let portal: OpenPortal;
let people: People;
let make: CaseMaker;
const CARD = fictionalEdition();

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  await fillPortal(portal, [CARD]);
  people = await insertPeople(portal);
  make = caseMaker(portal, people, CARD);
});

afterAll(() => portal.close());

/** Links of a page of somebody's draft that lead to refusing the documents. */
async function refusals(actor: Actor, person: Person, channel: 'portal' | 'state-corporation', page: string) {
  const { id } = await make.draft(person, channel);
  const browser = await doors(portal, people)(actor);
  const answer = await browser.get(`/ru/apply/${id}${page}`);
  expect(answer.status).toBe(200);
  const $ = pageOf(answer);
  const links = $('main a[href*="/counter/refusal/"]').toArray();
  return links.map(({ attribs }) => attribs.href === `/ru/office/counter/refusal/${id}`);
}

describe.each(['', '/documents'])('the page %p of a draft', (page) => {
  it('lets an operator refuse the visitor’s documents', async () => {
    expect(await refusals('operator', people.operator, 'state-corporation', page)).toEqual([true]);
  });

  it('lets nobody refuse on the portal', async () => {
    expect(await refusals('owner', people.owner, 'portal', page)).toEqual([]);
  });
});

describe('the papers of a visitor', () => {
  const print = async (actor: Actor, id: string, language = 'ru') => {
    const browser = await doors(portal, people)(actor);
    return browser.submit(`/${language}/apply/${id}/application`, {});
  };
  const languageOf = async (id: string) =>
    (await portal.container.repositories.drafts.find(id))?.language ?? 'gone';

  it('stay in the language that the visitor chose, whatever the official reads and writes', async () => {
    const { id } = await make.draft(people.operator, 'state-corporation');
    const operator = await doors(portal, people)('operator');
    const page = (await operator.get(`/ru/apply/${id}`)).body.toString();
    const [, key = ''] = new RegExp(`/ru/apply/${id}/([a-z]+)"`).exec(page) ?? [];
    await operator.submit(`/ru/apply/${id}/${key}`, { later: '1' });
    await operator.submit(`/ru/apply/${id}/consents`, { later: '1' });
    expect(await languageOf(id)).toBe('kk');
  });

  it('follow the page on the portal, where whoever applies reads it', async () => {
    const { id } = await make.draft(people.owner, 'portal');
    const owner = await doors(portal, people)('owner');
    await owner.submit(`/ru/apply/${id}/consents`, { later: '1' });
    expect(await languageOf(id)).toBe('ru');
  });

  it('are printed for signing as often as one presses, with one and the same mark', async () => {
    const { id } = await make.draft(people.operator, 'state-corporation');
    const answers = await Promise.all([print('operator', id), print('operator', id, 'kk')]);
    const texts = answers.map(({ status, body }) => (status === 200 ? readPdf(body).text : String(status)));
    expect(texts[0]).toContain(CARD.title.kk.slice(0, 12));
    expect(texts[1]).toBe(texts[0]);
  });

  it.each(['anonymous', 'owner', 'stranger', 'clerk', 'auditor', 'administrator'] as const)(
    'are printed for no %s',
    async (actor) => {
      const { id } = await make.draft(people.operator, 'state-corporation');
      const { status, headers } = await print(actor, id);
      expect([303, 403, 404]).toContain(status);
      expect(headers.get('content-type')).not.toContain('pdf');
    },
  );

  it('are not printed before everything is answered: the page that lacks something comes', async () => {
    const { id } = await make.draft(people.operator, 'state-corporation');
    await portal.database.owner('drafts').where({ id }).update({ answers: '{}' });
    const { status, location } = await print('operator', id);
    expect([status, location]).toEqual([303, expect.stringMatching(new RegExp(`^/ru/apply/${id}/[a-z]+$`))]);
  });
});
