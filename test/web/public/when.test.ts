import { load } from 'cheerio';
import { LANGUAGES } from '../../../src/kernel/language';
import { createPageCache } from '../../../src/web/public/page-cache';
import { memoryLibrary, seededEditions } from '../../use-cases/catalogue/seeded-library';
import { startPublicSide } from './public-app';

const BIRTH = '/services/birth-and-childcare-benefit';
const EXAMPLE = '?channel=state-corporation&day-day=19&day-month=3&day-year=2026&time=10:00';

let side: Awaited<ReturnType<typeof startPublicSide>>;

beforeAll(async () => {
  side = await startPublicSide();
});

afterAll(() => side.stop());

/** Figures and units do not part at the end of a line; for the eye that is a space. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

const pageAt = async (path: string) => {
  const answer = await side.get(path);
  const html = await answer.text();
  const $ = load(html);
  return { answer, html, $, text: plain($('main').text()) };
};

/** The lines of the explanation: the days, and what is said of them. */
const reasons = ($: ReturnType<typeof load>) =>
  $('section[aria-labelledby=answer] .reasons li')
    .toArray()
    .map((line) => plain($(line).text()));

test('the child-birth benefit filed at the Corporation on Thursday 19 March 2026 is due at the end of 2 April', async () => {
  const { $, answer } = await pageAt(`/ru${BIRTH}/when${EXAMPLE}`);
  expect(answer.status).toBe(200);
  const due = plain($('section[aria-labelledby=answer] .notice').text());
  expect(due).toContain('2 апреля 2026 года, 18:30');
  expect(due).toContain('четверг');
  const lines = reasons($);
  expect(lines[0]).toMatch(/^Срок длится: 7 рабочих дней прил\. 1-1, строка 3\.1$/);
  expect(lines).toContainEqual(expect.stringMatching(/^21 марта 2026 года – 23 марта 2026 года .*Наурыз/));
  for (const [moved, feast] of [
    ['24', '21'],
    ['25', '22'],
  ])
    expect(lines).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${moved} марта 2026 года .*\\(${feast} марта 2026 года\\).*перенесён`),
      ),
    );
});

test('the same in Kazakh, with the same days', async () => {
  const { $ } = await pageAt(`/kk${BIRTH}/when${EXAMPLE}`);
  expect(plain($('section[aria-labelledby=answer] .notice').text())).toContain('2026 жылғы 2 сәуір, 18:30');
  const lines = reasons($).join('\n');
  for (const days of ['21 наурыз – 2026 жылғы 23 наурыз', '24 наурыз', '25 наурыз'])
    expect(lines).toContain(days);
});

test('the channel, the day and the hour decide, and stay in the form', async () => {
  const { $ } = await pageAt(`/ru${BIRTH}/when${EXAMPLE.replace('state-corporation', 'portal')}`);
  expect($('input[name=channel]:checked').attr('value')).toBe('portal');
  expect($('#day-day').attr('value')).toBe('19');
  expect($('#time').attr('value')).toBe('10:00');
  const dueAt = async (day: string, time: string, channel: string) => {
    const query = EXAMPLE.replace('=19', `=${day}`)
      .replace('10:00', time)
      .replace('state-corporation', channel);
    const { $: asked } = await pageAt(`/ru${BIRTH}/when${query}`);
    return plain(asked('section[aria-labelledby=answer] .notice').text());
  };
  expect(await dueAt('19', '21:30', 'state-corporation')).toContain('3 апреля 2026 года');
  // On a Saturday the Corporation is open; what comes by the portal waits for Monday.
  expect(await dueAt('28', '10:00', 'state-corporation')).toContain('7 апреля 2026 года');
  expect(await dueAt('28', '10:00', 'portal')).toContain('8 апреля 2026 года');
});

test('whoever comes without a question is answered for this moment', async () => {
  const { $, text } = await pageAt(`/ru${BIRTH}/when`);
  expect($('#day-day').attr('value')).toBe('27');
  expect($('#day-month').attr('value')).toBe('3');
  expect($('#time').attr('value')).toBe('10:15');
  expect(text).toContain('Подача заявления: 27 марта 2026 года, 10:15');
});

test.each([
  ['31 февраля', 'day-day=31&day-month=2&day-year=2026&time=10:00', ['#day-day']],
  ['no day but a time', 'time=10:00', ['#day-day']],
  ['a year before the calendar', 'day-day=1&day-month=2&day-year=2019&time=10:00', ['#day-year']],
  ['a year after the calendar', 'day-day=1&day-month=1&day-year=2036&time=10:00', ['#day-year']],
  ['no time', 'day-day=1&day-month=2&day-year=2026', ['#time']],
  ['an hour that no clock shows', 'day-day=1&day-month=2&day-year=2026&time=25:00', ['#time']],
  ['both wrong', 'day-day=x&day-month=2&day-year=2026&time=soon', ['#day-day', '#time']],
])('%s: says what to mend, keeps what was typed, and answers nothing', async (_name, query, fields) => {
  const { answer, $ } = await pageAt(`/ru${BIRTH}/when?channel=portal&${query}`);
  expect(answer.status).toBe(422);
  const links = $('.error-summary a')
    .toArray()
    .map((link) => $(link).attr('href'));
  expect(links).toEqual(fields);
  for (const field of fields) expect($(`main ${field}`)).toHaveLength(1);
  expect($('input[name=channel]:checked').attr('value')).toBe('portal');
  expect($('section[aria-labelledby=answer]')).toHaveLength(0);
});

test('hostile input is text and is cut off', async () => {
  const { html, answer, $ } = await pageAt(
    `/ru${BIRTH}/when?channel=<b>&day-day=${encodeURIComponent('"><script>1')}&day-month=1&day-year=2026&time=${'9'.repeat(500)}`,
  );
  expect(answer.status).toBe(422);
  expect(html).not.toContain('<script>1');
  expect(($('#time').attr('value') ?? '').length).toBeLessThan(30);
});

test('an unknown service is not there; an unknown channel is answered for the first one', async () => {
  expect((await side.get('/ru/services/no-such-service/when')).status).toBe(404);
  const { $, answer } = await pageAt(`/ru${BIRTH}/when${EXAMPLE.replace('state-corporation', 'pigeon')}`);
  expect(answer.status).toBe(200);
  expect($('input[name=channel]').first().attr('checked')).toBeDefined();
});

test('the passport leads to it, and the form needs no script and leaves no trace', async () => {
  expect((await pageAt(`/ru${BIRTH}`)).$(`a[href="/ru${BIRTH}/when"]`)).toHaveLength(1);
  const { $, answer } = await pageAt(`/ru${BIRTH}/when`);
  expect($('main form').attr('method')).toBe('get');
  expect($('main form [name=_csrf]')).toHaveLength(0);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('an answer for one moment is never kept for another', async () => {
  const caches: ReturnType<typeof createPageCache>[] = [];
  const kept = await startPublicSide({
    cache: (settings) => {
      const cache = createPageCache(settings);
      caches.push(cache);
      return cache;
    },
  });
  await kept.get(`/ru${BIRTH}/when`);
  await kept.get(`/ru${BIRTH}/when${EXAMPLE}`);
  expect(caches.map((cache) => cache.size().pages)).toEqual([0]);
  await kept.stop();
});

test('every service has an answer in both languages, by every channel that it takes', async () => {
  const library = memoryLibrary(seededEditions());
  const ids = [...new Set((await library.all()).map(({ id }) => id))];
  expect(ids).toHaveLength(36);
  for (const id of ids) {
    const { $ } = await pageAt(`/ru/services/${id}/when`);
    const channels = $('main [name=channel], main select[name=channel] option')
      .toArray()
      .map((one) => $(one).attr('value') ?? '')
      .filter((value) => value !== '');
    expect(channels.length).toBeGreaterThan(0);
    for (const [at, channel] of channels.entries()) {
      const language = LANGUAGES[at % LANGUAGES.length] ?? 'kk';
      const { answer, html } = await pageAt(
        `/${language}/services/${id}/when${EXAMPLE.replace('state-corporation', channel)}`,
      );
      expect([id, channel, answer.status]).toEqual([id, channel, 200]);
      expect(html).not.toMatch(/undefined|\[object|\{\{/);
      expect(html).toContain('id="answer"');
    }
  }
}, 60_000);
