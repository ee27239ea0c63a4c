import type { Person } from '../../../src/domain/access/person';
import { doors, insertPeople, type Actor, type People } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { caseMaker, type CaseMaker } from '../../support/app-cases';
import { pageOf } from '../../support/app-visitor';
import { testDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

let portal: OpenPortal;
let people: People;
let make: CaseMaker;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  const card = fictionalEdition();
  await fillPortal(portal, [card]);
  people = await insertPeople(portal);
  make = caseMaker(portal, people, card);
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
