import type { ApplicationEvent } from '../../../src/domain/application/event';
import { load } from 'cheerio';
import { resultNumber } from '../../../src/domain/numbering/result-number';
import { LANGUAGES } from '../../../src/kernel/language';
import ru from '../../../src/locales/ru/public.json';
import kk from '../../../src/locales/kk/public.json';
import { startPublicSide } from './public-app';

const NUMBER = resultNumber(42, 'ABCDE23456');
const WAITING = resultNumber(43, 'ABCDE23456');
const RESULT = {
  number: NUMBER,
  applicationId: 'e3b1a0b2-0000-4000-8000-000000000000',
  serviceId: 'asp-certificate',
  outcome: 'confirmed',
  applicantInitials: 'Қ. А. С.',
  iinLastFour: '0211',
  signedAt: new Date('2026-02-24T05:00:00Z'),
  issuedAt: new Date('2026-02-24T06:00:00Z'),
  storageKey: 'secret-storage-key',
};

const SIGNED: ApplicationEvent = {
  ...{ type: 'decision-signed', seq: 2, previousHash: '', hash: '', at: RESULT.signedAt },
  actor: {
    ...{ kind: 'staff', accountId: 'h', role: 'head', name: 'Омарова Гүлнар Сәкенқызы' },
    ...{ position: { kk: 'басшы', ru: 'руководитель' }, organisationCode: 'almaty-almaly-department' },
  },
  payload: {
    ...{ stepKey: '3', nextStep: '4', outcome: RESULT.outcome, resultNumber: NUMBER, storageKey: 'k' },
    signature: { way: 'session', documentHash: 'k', evidenceId: null },
  },
};

let side: Awaited<ReturnType<typeof startPublicSide>>;
const asked: string[] = [];
let wait = 0;

beforeAll(async () => {
  side = await startPublicSide({
    findResult: async (number) => {
      asked.push(number);
      if (number === NUMBER) return RESULT;
      return number === WAITING ? { ...RESULT, number: WAITING, issuedAt: null } : undefined;
    },
    findCase: async () => ({
      application: { organisationCode: 'almaty-almaly-department' },
      events: [SIGNED],
    }),
    spendLookUp: async () => wait,
    listOutbox: async () => [
      {
        kind: 'sms',
        recipient: '+77015550145',
        subject: null,
        body: 'Код: <b>123456</b>',
        at: new Date('2026-03-27T05:00:00Z'),
      },
      {
        kind: 'email',
        recipient: 'a@example.kz',
        subject: 'Шешім',
        body: 'Дайын',
        at: new Date('2026-03-26T05:00:00Z'),
      },
    ],
  });
});

afterAll(() => side.stop());

const pageAt = async (path: string) => load(await (await side.get(path)).text());

test('both languages have the same texts, with the same values in them', () => {
  const stem = (key: string) => key.replace(/_(zero|one|few|many|other)$/, '');
  const stems = (words: object) => [...new Set(Object.keys(words).map(stem))].sort();
  expect(stems(kk)).toEqual(stems(ru));
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const russian: Readonly<Record<string, string>> = ru;
  for (const [key, text] of Object.entries(kk))
    expect([key, values(text)]).toEqual([key, values(russian[key] ?? '')]);
});

describe.each(LANGUAGES)('public pages in %s', (language) => {
  test.each([
    '',
    '/services',
    '/services?q=справка',
    '/services?q=велосипед',
    '/services?show=open',
    '/verify',
    '/about/deadlines',
    '/about/accessibility',
    '/about/personal-data',
    '/about/open-data',
  ])('%s has one heading, one language and no missing word', async (path) => {
    const answer = await side.get(`/${language}${path}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const $ = load(html);
    expect($('h1')).toHaveLength(1);
    expect($('html').attr('lang')).toBe(language);
    expect(html).not.toMatch(/undefined|\[object|\{\{/);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

test('the front page leads to open services, to all of them and into each situation', async () => {
  const $ = await pageAt('/ru');
  expect($('.service-card a[href="/ru/services/asp-certificate"]')).toHaveLength(1);
  expect($('main').text()).toContain('Все 36\u00a0услуг');
  const catalogue = await pageAt('/ru/services');
  const sections = catalogue('section[aria-labelledby]')
    .toArray()
    .map((element) => catalogue(element).attr('aria-labelledby'));
  $('.situations a').each((_, link) =>
    expect(sections).toContain(($(link).attr('href') ?? '').split('#')[1]),
  );
});

test('the catalogue counts, groups and filters', async () => {
  const $ = await pageAt('/ru/services');
  expect($('.service-card')).toHaveLength(36);
  const [all, open, closed] = $('.tabs .count')
    .toArray()
    .map((element) => Number($(element).text()));
  expect(all).toBe(36);
  expect((open ?? 0) + (closed ?? 0)).toBe(36);
  expect($('.service-card.closed')).toHaveLength(closed ?? 0);
  expect((await pageAt('/ru/services?show=open'))('.service-card')).toHaveLength(open ?? 0);
  expect((await pageAt('/ru/services?show=closed'))('.service-card.closed')).toHaveLength(closed ?? 0);
  const families = $('.families a')
    .toArray()
    .map((link) => Number($(link).find('.count').text()));
  expect(families.reduce((sum, count) => sum + count, 0)).toBe(36);
});

test('a search shows what it found, the best first, and keeps what was typed', async () => {
  const $ = await pageAt(`/kk/services?q=${encodeURIComponent('аныктама')}`);
  expect($('#q').attr('value')).toBe('аныктама');
  expect($('.service-card a').first().attr('href')).toBe('/kk/services/asp-certificate');
  expect($('#found').text()).toMatch(/^\d+\u00a0қызмет табылды$/);
});

test('a search without an answer says what to do and shows everything', async () => {
  const $ = await pageAt(`/ru/services?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect($('.notice').text()).toContain('Попробуйте короче');
  expect($('.service-card')).toHaveLength(36);
  expect($('script:not([src])')).toHaveLength(0);
  expect((await side.get(`/ru/services?q=${'ж'.repeat(1000)}`)).status).toBe(200);
});

test('a document is confirmed by its number, with no more than initials and four digits of the person', async () => {
  const answer = await side.get(`/ru/verify/${NUMBER}`);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  const text = load(html)('main').text();
  for (const part of [
    NUMBER,
    'Принадлежность подтверждена',
    '24\u00a0февраля 2026\u00a0года',
    'Қ. А. С.',
    '0211',
    'Омарова Гүлнар Сәкенқызы',
    'Подтверждено на портале паролем',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('От имени органа');
  expect(html).not.toContain(RESULT.storageKey);
  expect(html).not.toContain(RESULT.applicationId);
});

test('a number is understood as people type it', async () => {
  for (const typed of [
    NUMBER.toLowerCase().replaceAll('-', ' '),
    `№ ${NUMBER}`,
    ` ${NUMBER.replaceAll('-', '')} `,
  ]) {
    const answer = await side.get(`/kk/verify?number=${encodeURIComponent(typed)}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/kk/verify/${NUMBER}`);
  }
});

test('a wrong, an unknown and a not yet issued number are answered alike', async () => {
  asked.length = 0;
  const unknown = resultNumber(44, 'ABCDE23456');
  const answers = await Promise.all(
    ['nonsense', unknown, WAITING].map(async (number) => {
      const answer = await side.get(`/ru/verify/${number}`);
      return {
        status: answer.status,
        html: (await answer.text()).replaceAll(number, '').replace(/nonce="[^"]+"/, ''),
      };
    }),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
  expect(answers[0]?.html).toContain('Мы не можем подтвердить документ с таким номером');
  expect(asked.sort()).toEqual([WAITING, unknown].sort());
});

test('look-ups are limited before anything is looked at', async () => {
  asked.length = 0;
  wait = 17;
  const answer = await side.get(`/ru/verify/${NUMBER}`);
  wait = 0;
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('17');
  expect(asked).toEqual([]);
});

test('hostile numbers are only numbers that cannot be', async () => {
  for (const number of ['%3Cscript%3E', '%E0%A4%A', '..%2f..%2fetc', 'x'.repeat(5000)])
    expect([400, 404]).toContain((await side.get(`/ru/verify/${number}`)).status);
  const redirected = await side.get('/ru/verify?number=//evil.example/');
  expect(redirected.headers.get('location')).toBe('/ru/verify/evilexample');
});

test('the demonstration shows its messages as text, in both languages; elsewhere there is no such page', async () => {
  const $ = await pageAt('/dev/outbox');
  expect($('.outbox > li')).toHaveLength(2);
  expect($('.outbox-body').first().text()).toBe('Код: <b>123456</b>');
  expect((await pageAt('/ru/dev/outbox'))('h1').text()).toBe('Отправленные SMS и письма');
  const real = await startPublicSide();
  expect((await real.get('/dev/outbox')).status).toBe(404);
  await real.stop();
});
