import { load } from 'cheerio';
import { z } from 'zod';
import type { Edition } from '../../../src/domain/edition/edition';
import { LANGUAGES } from '../../../src/kernel/language';
import { createCatalogue } from '../../../src/use-cases/catalogue/catalogue';
import { presentPassport, type PassportModel } from '../../../src/web/public/passport/passport.presenter';
import { limitInWords } from '../../../src/web/text/limit-in-words';
import { memoryLibrary, seededEditions } from '../../use-cases/catalogue/seeded-library';
import { REGISTRIES, startPublicSide } from './public-app';

const EDITIONS = seededEditions();
const library = memoryLibrary(EDITIONS);
const catalogue = createCatalogue(library);
const ServiceList = z.array(z.object({ id: z.string(), editions: z.array(z.object({ id: z.string() })) }));
const SERVICES = [...new Set(EDITIONS.map(({ id }) => id))];

let side: Awaited<ReturnType<typeof startPublicSide>>;

beforeAll(async () => {
  side = await startPublicSide({ library });
});

afterAll(() => side.stop());

async function passportOf(edition: Edition, language: 'kk' | 'ru'): Promise<PassportModel> {
  return presentPassport(await catalogue.service(edition.id, edition.edition.id), language, REGISTRIES);
}

const lengths = (...lists: (readonly unknown[] | undefined)[]) =>
  lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);

/** Sections and how many facts of an edition belong into each. */
const COUNTED: readonly (readonly [string, (edition: Edition) => number])[] = [
  ['documents', ({ documents, document_rules: rules }) => lengths(documents, rules)],
  ['deadlines', ({ deadlines }) => lengths(deadlines)],
  ['checks', ({ registries, automatic_checks: checks }) => lengths(registries, checks)],
  ['where', ({ channels }) => lengths(channels, ['mode'])],
  [
    'refusal',
    ({ refusal }) =>
      lengths(refusal?.of_intake, refusal?.of_service, refusal?.after_refusal === undefined ? [] : ['after']),
  ],
  ['steps', ({ process }) => lengths(...(process ?? []).map(({ steps }) => steps))],
  ['hours', ({ schedules }) => lengths(schedules)],
  ['complaints', ({ complaints }) => lengths(complaints)],
  ['consents', ({ consents }) => lengths(consents)],
  ['other', ({ other }) => lengths(other)],
  ['result', ({ result }) => lengths(result.outcomes, ['title'])],
];

function items(model: PassportModel, section: string): number {
  const found = model.sections.find(({ id }) => id === section);
  return (found?.parts ?? []).reduce((count, part) => count + part.items.length, 0);
}

test('there are 36 services in 40 editions', () => {
  expect([SERVICES.length, EDITIONS.length]).toEqual([36, 40]);
});

describe.each(LANGUAGES)('passports in %s', (language) => {
  test.each(SERVICES)('%s is a whole page without a missing word', async (id) => {
    const answer = await side.get(`/${language}/services/${id}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const $ = load(html);
    expect($('h1')).toHaveLength(1);
    expect($('html').attr('lang')).toBe(language);
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\{|vocab\.|passport\.[a-z]/);
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const broken = $('main a[href^="#"]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(broken.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    const foreign = $('main [lang]')
      .toArray()
      .map((element) => $(element).attr('lang'));
    expect(foreign.every((lang) => lang === 'en' || (language === 'kk' && lang === 'ru'))).toBe(true);
  });

  test.each(EDITIONS.map((edition) => [`${edition.id}@${edition.edition.id}`, edition] as const))(
    '%s tells every fact of the edition',
    async (_name, edition) => {
      const model = await passportOf(edition, language);
      expect(Object.fromEntries(COUNTED.map(([section]) => [section, items(model, section)]))).toEqual(
        Object.fromEntries(COUNTED.map(([section, count]) => [section, count(edition)])),
      );
      const table = model.sections.find(({ id }) => id === 'deadlines')?.parts[0];
      const limits = table?.kind === 'deadlines' ? table.items.map(({ limit }) => limit) : [];
      expect(limits).toEqual(edition.deadlines.map((deadline) => limitInWords(deadline, language)));
    },
  );
});

test('a service that can be applied for on the portal has a way in, and one at the counters says where to go', async () => {
  const open = load(await (await side.get('/ru/services/asp-certificate')).text());
  expect(open('a.button.start').attr('href')).toBe('/ru/services/asp-certificate/apply');
  const closed = load(await (await side.get('/ru/services/death-certificate')).text());
  expect(closed('a.button.start')).toHaveLength(0);
  expect(closed('.notice.warn').text()).toContain('Заявления не принимаются');
  expect(closed('.notice.warn').text()).toMatch(/Отменён актом от 30\u00a0марта 2010\u00a0года/);
});

test('a repealed service that an administrator opened takes applications where its channels are', async () => {
  const opened = memoryLibrary(EDITIONS);
  opened.shelf.openings.set('death-certificate', true);
  const view = await createCatalogue(opened).service('death-certificate');
  const model = presentPassport(view, 'ru', REGISTRIES);
  expect(model.start).toBeNull();
  expect(model.startNote).toContain('Центр обслуживания населения');
  expect(model.notice?.passages.map(({ text }) => text).join(' ')).toContain('Заявления принимаются');
});

test('a standard and the regulation of its steps are one passport, and each can be read alone', async () => {
  const $ = load(await (await side.get('/ru/services/asp-certificate')).text());
  expect($('.tabs a')).toHaveLength(2);
  expect($('[aria-labelledby="deadlines"] table')).toHaveLength(2);
  expect($('[aria-labelledby="steps"] .route')).toHaveLength(3);
  expect($('.facts').text().replaceAll('\u00a0', ' ')).toContain('15 минут');
  expect($('#act-order-279-2015, #act-almaty-499-2017')).toHaveLength(2);
  const alone = load(await (await side.get('/ru/services/asp-certificate/editions/almaty-499-2017')).text());
  expect(alone('[aria-labelledby="deadlines"] table')).toHaveLength(1);
  expect(alone('.tabs [aria-current="page"]').text()).toContain('4/499');
});

test('what the act leaves unsaid is said', async () => {
  const $ = load(
    await (await side.get('/ru/services/child-benefit-under-18/editions/order-335-2008')).text(),
  );
  expect($('#deadlines').parent().text()).toContain('В акте не сказано, какие это дни');
  const asp = load(await (await side.get('/kk/services/asp-certificate')).text());
  expect(asp('.notice').text()).toContain('Актінің мәтінінде оның қолданыста екені не емесі айтылмаған');
  expect(asp('#who').parent().text().split('Жеке тұлғалар')).toHaveLength(2);
  expect(asp('main [lang="ru"]').length).toBeGreaterThan(3);
  expect(asp('main').text()).toContain('Кейбір ескертпелер тек орыс тілінде бар');
});

test.each([
  '/kk/services/nowhere',
  '/kk/services/asp-certificate/editions/nowhere',
  '/kk/services/constructor',
])('%s is not found', async (path) => {
  expect((await side.get(path)).status).toBe(404);
});

test('open data lists every service with its editions, and gives each edition as it was published', async () => {
  const services = ServiceList.parse(await (await side.get('/api/services')).json());
  expect(services.map(({ id }) => id)).toEqual([...SERVICES].sort());
  const listed = services.flatMap(({ id, editions }) => editions.map((edition) => `${id}@${edition.id}`));
  expect(listed.sort()).toEqual(EDITIONS.map(({ id, edition }) => `${id}@${edition.id}`).sort());
  for (const edition of EDITIONS) {
    const answer = await side.get(`/api/services/${edition.id}/editions/${edition.edition.id}`);
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(edition)));
  }
});

test('open data answers with tags, to any site, and with JSON even when there is nothing', async () => {
  const first = await side.get('/api/services');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
  expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  // Without a word on caching, fetch would ask for a fresh answer.
  const again = await side.get('/api/services', { 'if-none-match': etag, 'cache-control': 'max-age=0' });
  expect(again.status).toBe(304);
  const missing = await side.get('/api/services/asp-certificate/editions/nowhere');
  expect(missing.status).toBe(404);
  expect(await missing.json()).toEqual({ error: 'not-found' });
  expect((await side.get('/ru')).headers.get('access-control-allow-origin')).toBeNull();
});
