/* eslint-disable */
import { openPortal, fillPortal, EDITIONS_FOLDER } from '../support/app';
import { insertPeople, doors } from '../support/actors';
import { testDatabase } from '../support/database';
import { openBrowser } from '../journeys/support/browser';

test('eye', async () => {
  const database = await testDatabase();
  const portal = await openPortal(database);
  await fillPortal(portal, EDITIONS_FOLDER);
  const people = await insertPeople(portal);
  const enter = doors(portal, people);
  const browser = await openBrowser();
  const shots: [any, string, string, ((p: any) => Promise<void>)?][] = [];
  const { cookies } = await enter('administrator');
  const auditor = (await enter('auditor')).cookies;
  const fill = (fields: Record<string, string>, step = true) => async (page: any) => {
    for (const [k, v] of Object.entries(fields)) {
      if (v === 'CHECK') await page.check(`#${k}`, { force: true });
      else await page.fill(`main [name="${k}"]`, v);
    }
    if (step) await Promise.all([page.waitForNavigation(), page.click('main button[name=step][value=preview]')]);
  };
  const apply = async (page: any) => { await Promise.all([page.waitForNavigation(), page.click('main button[name=step][value=apply]')]); };
  const ground = '/admin/texts/grounds/asp-certificate/order-279-2015/intake/incomplete-documents';
  const errors: string[] = [];
  async function shot(name: string, cks: any, at: string, act?: (p: any) => Promise<void>) {
    for (const [lang, width] of [['ru', 1280], ['kk', 360]] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      await context.addCookies([...cks].map(([n, v]: any) => ({ name: n, value: v, url: portal.address })));
      const page = await context.newPage();
      await page.goto(`${portal.address}/${lang}${at}`);
      if (act) { try { await act(page); } catch (e) { errors.push(`${name} ${lang} ${e}`); } }
      const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (over) errors.push(`${name} ${lang} overflow ${over}`);
      await page.screenshot({ path: `/tmp/eye-texts/${name}-${lang}.png`, fullPage: true });
      await context.close();
    }
  }
  await shot('services', cookies, '/admin/services');
  await shot('service-preview', cookies, '/admin/services/asp-certificate', fill({ 'opening-open': 'CHECK', reason: 'Приказ управления № 5' }));
  await shot('service-errors', cookies, '/admin/services/asp-certificate', fill({ reason: '' }));
  await shot('service-applied', cookies, '/admin/services/asp-certificate', async (p) => { const kk = p.url().includes('/kk/'); await fill({ [kk ? 'opening-closed' : 'opening-open']: 'CHECK', reason: 'Приказ управления № 5' })(p); await apply(p); });
  await shot('texts', cookies, '/admin/texts');
  await shot('texts-search', cookies, '/admin/texts?q=полный пакет');
  await shot('ground-preview', cookies, ground, fill({ kk: 'Құжаттардың толық топтамасы ұсынылмады', ru: 'Вы принесли не все документы из перечня пункта 9', reason: 'Так понятнее' }));
  await shot('ground-errors', cookies, ground, fill({ kk: '', reason: '' }));
  await shot('ground-applied', cookies, ground, async (p) => { const kk = p.url().includes('/kk/'); await fill({ kk: 'Құжаттардың толық топтамасы ұсынылмады' + (kk ? '!' : ''), ru: 'Вы принесли не все документы из перечня пункта 9', reason: 'Так понятнее' })(p); await apply(p); });
  await shot('message', cookies, '/admin/texts/messages/due-changed');
  await shot('message-errors', cookies, '/admin/texts/messages/filed', fill({ 'short-kk': 'Өтініш {{numbr}}', 'text-ru': 'Ваше {{ ', reason: 'Так понятнее' }));
  await shot('message-preview', cookies, '/admin/texts/messages/filed', fill({ 'short-ru': 'Жәрдем: Ваше заявление № {{number}} у нас. Всё о нём: {{link}}', reason: 'Так понятнее' }));
  await shot('message-applied', cookies, '/admin/texts/messages/filed', async (p) => { const kk = p.url().includes('/kk/'); await fill({ 'short-ru': `Жәрдем: Ваше заявление № {{number}} у нас${kk ? '!' : '.'} Всё о нём: {{link}}`, reason: 'Так понятнее' })(p); await apply(p); });
  await shot('journal', cookies, '/admin/journal', async (p) => { await p.evaluate("document.querySelectorAll('details').forEach((d, i) => { if (i < 3) d.open = true; })"); });
  await shot('journal-auditor', auditor, '/admin/journal?kind=message-wording');
  await shot('home', cookies, '/admin');
  console.log(errors.join('\n'));
  await browser.close();
  await portal.close();
}, 300_000);
