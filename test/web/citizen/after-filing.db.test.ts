import { doors, insertPeople, type Actor, type People } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { caseMaker, type CaseMaker } from '../../support/app-cases';
import { pageOf, type Visitor } from '../../support/app-visitor';
import { insertOffer } from '../../support/builders/offer';
import { testDatabase } from '../../support/database';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';

const CARD = fictionalEdition();
const BENEFIT = seededEdition('birth-and-childcare-benefit@order-206-2021');
const ASK = `/services/${BENEFIT.id}/information`;

let portal: OpenPortal;
let people: People;
let make: CaseMaker;
let enter: (actor: Actor) => Promise<Visitor>;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  await fillPortal(portal, [CARD, BENEFIT]);
  people = await insertPeople(portal);
  make = caseMaker(portal, people, CARD);
  const known = new Map<Actor, Promise<Visitor>>();
  enter = (actor) => {
    const browser = known.get(actor) ?? doors(portal, people)(actor);
    known.set(actor, browser);
    return browser;
  };
});

afterAll(() => portal.close());

describe('an offer', () => {
  it('stands first in the cabinet of its recipient alone, in the language of the page, until it is answered', async () => {
    const owner = await enter('owner');
    const seen = async (language: string) => pageOf(await owner.get(`/${language}/cabinet`))('main .notice');
    expect(await seen('ru')).toHaveLength(0);
    const id = await insertOffer(portal.database.owner, {
      ...{ serviceId: BENEFIT.id, rulesEdition: BENEFIT.edition.id, iin: people.owner.iin },
    });
    for (const language of ['kk', 'ru'] as const) {
      const notice = await seen(language);
      expect(notice.find('a').attr('href')).toBe(`/${language}/cabinet/offers/${id}`);
      expect(notice.find('a').text()).toBe(BENEFIT.title[language]);
    }
    expect(pageOf(await owner.get('/ru/cabinet?list=drafts'))('main .notice')).toHaveLength(0);
    const stranger = await enter('stranger');
    expect(pageOf(await stranger.get('/ru/cabinet'))('main .notice')).toHaveLength(0);
    await portal.database.owner('offers').where({ id }).update({ state: 'declined' });
    expect(await seen('ru')).toHaveLength(0);
  });
});

describe('information about an assigned benefit', () => {
  it('is asked for once however often one presses, and by nobody else seen', async () => {
    const owner = await enter('owner');
    const asked = await Promise.all([1, 2, 3].map(() => owner.submit(`/ru${ASK}`, { who: 'myself' })));
    const places = new Set(asked.map(({ status, location }) => `${status} ${location ?? ''}`));
    expect([...places]).toEqual([expect.stringMatching(/^303 \/ru\/information\/[0-9a-f-]{36}\/sign$/)]);
    const [place = ''] = asked.map(({ location }) => location ?? '');
    for (const language of ['kk', 'ru']) {
      const page = await owner.get(place.replace('/ru/', `/${language}/`));
      expect([page.status, pageOf(page)('html').attr('lang')]).toEqual([200, language]);
    }
    const stranger = await enter('stranger');
    for (const end of ['', '/file', '/sign', '/sign/code', '/sign/document'])
      expect([end, (await stranger.get(place.replace('/sign', end))).status]).toEqual([end, 404]);
    expect((await stranger.submit(place, { code: '123456' })).status).toBe(404);
    expect((await owner.get(place.replace(/[0-9a-f-]{36}/, 'no-such-request'))).status).toBe(404);
  });

  it.each([
    ['no number', '', 'ИИН указан неверно'],
    ['a number too short', '85123045', 'ИИН указан неверно'],
    ['somebody else', '900515300127', 'Не видно, что это Ваш ребёнок'],
  ])('says beside the box what is wrong with %s, and keeps what was typed', async (_what, iin, said) => {
    const owner = await enter('owner');
    const answer = await owner.submit(`/ru${ASK}`, { who: 'other', iin });
    const $ = pageOf(answer);
    expect([answer.status, $('#iin').attr('value') ?? '', $('[name=who]:checked').attr('value')]).toEqual([
      ...[422, iin, 'other'],
    ]);
    expect($('#iin-error').text()).toContain(said);
    expect($('.error-summary a').attr('href')).toBe('#iin');
  });

  it('is not given about a service whose act knows no such thing', async () => {
    const owner = await enter('owner');
    expect((await owner.get(`/ru/services/${CARD.id}/information`)).status).toBe(404);
    expect((await owner.submit(`/ru/services/${CARD.id}/information`, { who: 'myself' })).status).toBe(404);
  });
});

describe('applying again after a refusal', () => {
  it('begins one new application however often one presses, in the language of the page, for its applicant alone', async () => {
    const { number } = await make.filed('refused');
    const place = `/applications/${number}/again`;
    const owner = await enter('owner');
    for (const language of ['kk', 'ru']) {
      const page = await owner.get(`/${language}${place}`);
      expect([page.status, pageOf(page)('html').attr('lang')]).toEqual([200, language]);
    }
    const begun = await Promise.all(
      [1, 2, 3].map(() => owner.submit(`/ru${place}`, { consent: 'no such word' })),
    );
    expect(new Set(begun.map(({ status, location }) => `${status} ${location ?? ''}`)).size).toBe(1);
    const id = begun[0]?.location?.split('/').at(-1) ?? '';
    expect(await portal.container.repositories.drafts.find(id)).toMatchObject({
      ...{ language: 'ru', accountId: people.owner.accountId, serviceId: CARD.id },
    });
    const stranger = await enter('stranger');
    expect((await stranger.get(`/ru${place}`)).status).toBe(404);
    expect((await stranger.submit(`/ru${place}`, {})).status).toBe(404);
  });

  it('is offered neither for what is in work nor for a number that is none', async () => {
    const owner = await enter('owner');
    const { number } = await make.filed('new');
    for (const one of [number, '2611-999999-9', 'x'])
      expect([one, (await owner.get(`/ru/applications/${one}/again`)).status]).toEqual([one, 404]);
  });
});
