import { knownEverywhereFrom } from '../../../src/domain/administration/known-everywhere';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { doors, insertPeople, type People } from '../../support/actors';
import { EDITIONS_FOLDER, fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { caseMaker, type CaseMaker } from '../../support/app-cases';
import { pageOf, type Answer, type Visitor } from '../../support/app-visitor';
import { insertStaff } from '../../support/builders/office-world';
import { testDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

const LIST = '/ru/admin/deadlines';
const PLACE = `${LIST}/library-card/fictional-2024`;
const PERIOD = `${PLACE}/service`;
const CARD = fictionalEdition();
const NEXT_YEAR = String(new Date().getFullYear() + 1);

/** What an administrator types to make five working days of the printed three. */
const CHANGE = {
  ...{ what: 'amend', amount: '5', unit: 'working-day', starts: 'registration', 'first-day': 'act' },
  ...{ 'condition-kk': '', 'condition-ru': '', 'from-day': '', 'from-month': '', 'from-year': '' },
  ...{ 'act-number': '77-НҚ', 'act-title': 'Приказ о сроках' },
  ...{ 'act-date-day': '1', 'act-date-month': '3', 'act-date-year': '2026' },
  ...{ reason: 'Новый приказ', version: '0', step: 'preview' },
};
const FROM_NEXT_YEAR = { ...CHANGE, 'from-day': '1', 'from-month': '3', 'from-year': NEXT_YEAR };

const VALUE = {
  ...{ amount: 5, unit: 'working-day', starts: 'registration' },
  ...{ excludesStartDay: true, condition: null },
};

let portal: OpenPortal;
let people: People;
let administrator: Visitor;
let make: CaseMaker;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  await fillPortal(portal, EDITIONS_FOLDER);
  const { repositories, adapters } = portal.container;
  await publishEdition({ editions: repositories.editionRows, clock: adapters.clock })(CARD);
  people = await insertPeople(portal);
  administrator = await doors(portal, people)('administrator');
  make = caseMaker(portal, people, CARD);
}, 120_000);

afterAll(() => portal.close());

beforeEach(async () => {
  await portal.database.owner('administered_versions').delete();
  portal.container.repositories.rules.forget();
});

const text = (answer: Answer, selector = 'main'): string =>
  pageOf(answer)(selector).text().replaceAll(/\s+/g, ' ').trim();
const decided = () => portal.database.owner('administered_versions').orderBy('version');

/** What the page's own form would send: everything as it stands in its fields. */
function formOf(answer: Answer): Record<string, string> {
  const $ = pageOf(answer);
  const fields = $('#decision')
    .serializeArray()
    .filter(({ name }) => name !== '_csrf');
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

/** Looks at the effect, then applies what the page's form holds, as a person without scripts does. */
async function change(fields: Record<string, string>, browser = administrator): Promise<Answer> {
  const shown = await browser.submit(PERIOD, fields);
  return browser.submit(PERIOD, { ...formOf(shown), step: 'apply' });
}

/** Long enough for a decision to be in force everywhere. */
async function untilKnown(): Promise<void> {
  const { database, container } = portal;
  const back = knownEverywhereFrom(new Date(0)).getTime();
  await database.owner.raw(
    `update administered_versions set made_at = made_at - interval '1 ms' * ?, effective_from = effective_from - interval '1 ms' * ?`,
    [back, back],
  );
  container.repositories.rules.forget();
}

describe('the list of periods', () => {
  it('has every period of every edition, folded by service, and is quick', async () => {
    await administrator.get(LIST);
    const began = performance.now();
    const answer = await administrator.get(LIST);
    expect(performance.now() - began).toBeLessThan(2_000);
    const $ = pageOf(answer);
    expect($('details')).toHaveLength(37);
    expect($('details[open]')).toHaveLength(0);
    expect($('main tbody tr')).toHaveLength(369);
    expect($('caption')).toHaveLength(41);
    expect($(`a[href="${PERIOD}"]`).text()).toBe('Срок оказания государственной услуги');
  });

  it('finds a service by its words in either language, and unfolds what it found', async () => {
    const answer = await administrator.get(`${LIST}?q=${encodeURIComponent('оқырман билеті')}`);
    expect(text(answer, 'details[open] summary')).toContain('читательского билета');
    expect(text(await administrator.get(`${LIST}?q=жжжжжж`))).toContain('Такой услуги нет');
  });

  it('shows those alone that are changed or will be', async () => {
    expect(text(await administrator.get(`${LIST}?show=amended`))).toContain('ни один срок не изменён');
    await change(FROM_NEXT_YEAR);
    const $ = pageOf(await administrator.get(`${LIST}?show=amended`));
    expect($('main tbody tr')).toHaveLength(1);
    expect($('main tbody tr').text()).toContain(`Изменится с 1\u00a0марта ${NEXT_YEAR}`);
  });
});

describe('the page of a period', () => {
  it('shows it as printed with its clause, what it governs, and a form filled with what holds', async () => {
    const answer = await administrator.get(PERIOD);
    expect(text(answer, '#facts ~ table')).toContain('пункт 7');
    expect(text(answer)).toContain('Из него складывается срок всей услуги');
    expect(formOf(answer)).toMatchObject({
      ...{ amount: '3', unit: 'working-day', starts: 'registration', 'first-day': 'act', version: '0' },
    });
  });

  it.each(['service@nothing', 'library-card/nothing/service', 'library-card/fictional-2024/nothing'])(
    'there is none at %s',
    async (place) => {
      expect((await administrator.get(`${LIST}/${place}`)).status).toBe(404);
    },
  );

  it.each<[string, Record<string, string>, string]>([
    ['an amount that is no whole number', { amount: '2,5' }, 'amount'],
    ['an amount without measure', { amount: '1001' }, 'amount'],
    ['a unit that nobody knows', { unit: 'fortnight' }, 'unit'],
    ['a start that nobody knows', { starts: 'tea' }, 'starts'],
    ['no word on the first day', { 'first-day': '' }, 'first-day'],
    ['a condition in one language', { 'condition-ru': 'если дождь' }, 'condition-kk'],
    ['no number of the act', { 'act-number': ' ' }, 'act-number'],
    ['a number as long as a letter', { 'act-number': '7'.repeat(61) }, 'act-number'],
    ['a day of the act that is none', { 'act-date-month': '13' }, 'act-date-day'],
    ['an act that was not made yet', { 'act-date-year': NEXT_YEAR }, 'act-date-day'],
    ['a day that has passed', { 'from-day': '1', 'from-month': '3', 'from-year': '2026' }, 'from-day'],
    ['no reason', { reason: '' }, 'reason'],
  ])('asks to mend %s, loses nothing, and leads to the field', async (_what, wrong, field) => {
    const answer = await administrator.submit(PERIOD, { ...CHANGE, ...wrong });
    expect(answer.status).toBe(422);
    const $ = pageOf(answer);
    const links = $('.error-summary a').toArray();
    expect(links.map(({ attribs }) => attribs.href)).toEqual([`#${field}`]);
    expect($(`#${field}`).is('input, select, textarea')).toBe(true);
    const { unit, starts, 'first-day': first, ...typed } = { ...CHANGE, ...wrong };
    const { step: _step, 'act-number': number, ...kept } = typed;
    expect(formOf(answer)).toMatchObject({ ...kept, 'act-number': number?.trim() });
    if (field !== 'unit') expect(formOf(answer).unit).toBe(unit);
    if (field !== 'starts') expect(formOf(answer).starts).toBe(starts);
    if (field !== 'first-day') expect(formOf(answer)['first-day']).toBe(first);
    expect(await decided()).toEqual([]);
  });

  it('shows what would change, for real moments and real people, and writes nothing', async () => {
    await make.filed('new');
    const answer = await administrator.submit(PERIOD, CHANGE);
    expect(text(answer, '.error-summary')).toBe('');
    expect(answer.status).toBe(200);
    const effect = text(answer, 'section:has(#effect)').replaceAll('\u00a0', ' ');
    expect(effect).toMatch(/Сколько 3 рабочих дня 5 рабочих дней/);
    expect(effect).toContain('утро рабочего дня');
    expect(effect).toMatch(/за последние 30 дней: \d+/);
    expect(effect).toMatch(/Сейчас в работе: [1-9]/);
    expect(effect).toMatch(/Его правило с дня подачи: 3 рабочих дня \(как в акте\)/);
    expect(effect).toMatch(/дело № \d{4}-\d{6}-\d/);
    expect(pageOf(answer)('button[form=decision][value=apply]')).toHaveLength(1);
    // Enter in a box presses the first button of the form, which must not be the one that applies.
    const [first] = pageOf(answer)('#decision button, button[form=decision]').toArray();
    expect(first?.attribs.value).toBeUndefined();
    expect(await decided()).toEqual([]);
  });

  it('applies what was seen: with author, act and reason, and a notice', async () => {
    const applied = await change(FROM_NEXT_YEAR);
    expect(applied).toMatchObject({ status: 303, location: PERIOD });
    const answer = await administrator.get(PERIOD);
    expect(text(answer)).toContain('Изменение сохранено');
    expect(text(answer, '.version')).toContain('Приказ о сроках № 77-НҚ');
    expect(text(answer, '.version')).toContain('вступит в силу');
    expect(await decided()).toMatchObject([
      { version: 1, reason: 'Новый приказ', author_name: people.administrator.name },
    ]);
  });

  it('shows the effect anew when something was changed after it was shown', async () => {
    const shown = await administrator.submit(PERIOD, CHANGE);
    const changed = { ...formOf(shown), amount: '6', step: 'apply' };
    const answer = await administrator.submit(PERIOD, changed);
    expect(text(answer)).toContain('После просмотра Вы изменили форму');
    expect(await decided()).toEqual([]);
    await administrator.submit(PERIOD, { ...formOf(answer), step: 'apply' });
    expect(await decided()).toMatchObject([{ value: { amount: 6 } }]);
  });

  it('cannot be applied unseen', async () => {
    const answer = await administrator.submit(PERIOD, { ...CHANGE, step: 'apply' });
    expect(answer.status).toBe(200);
    expect(await decided()).toEqual([]);
  });

  it('says that nothing is changed when the form holds what is printed', async () => {
    const answer = await change({ ...CHANGE, amount: '3' });
    expect(answer.status).toBe(422);
    expect(text(answer, '.error-summary')).toContain('ничего не изменили');
  });

  it('takes a second press of "apply" for the first one', async () => {
    const shown = formOf(await administrator.submit(PERIOD, CHANGE));
    const presses = await Promise.all(
      [1, 2].map(() => administrator.submit(PERIOD, { ...shown, step: 'apply' })),
    );
    expect(presses.map(({ status }) => status)).toEqual([303, 303]);
    expect(await decided()).toHaveLength(1);
  });

  it('keeps what was typed when another administrator was faster, and takes it once their word was seen', async () => {
    const shown = formOf(await administrator.submit(PERIOD, CHANGE));
    const colleague = await insertStaff(portal.database.owner, 'administrator', 'Екінші Әкімші');
    await portal.database.owner('administered_versions').insert({
      ...{ kind: 'deadline-override', subject: 'library-card@fictional-2024/service', version: 1 },
      ...{ value: JSON.stringify({ ...VALUE, amount: 9 }), effective_from: new Date(), reason: 'Басқа' },
      ...{ act: JSON.stringify({ number: '1', date: '2026-01-01', title: '' }), made_at: new Date() },
      ...{ author_id: colleague.accountId, author_name: colleague.name },
    });
    const answer = await administrator.submit(PERIOD, { ...shown, step: 'apply' });
    expect(answer.status).toBe(409);
    expect(text(answer)).toContain('изменил другой администратор');
    expect(text(answer, '.version')).toContain('Екінші Әкімші');
    expect(formOf(answer)).toMatchObject({ amount: '5', reason: 'Новый приказ', version: '1' });
    expect((await change({ ...formOf(answer), step: 'preview' })).status).toBe(303);
    expect(await decided()).toHaveLength(2);
  });
});

describe('history', () => {
  it('returns to an earlier version through the form and its effect', async () => {
    await change(FROM_NEXT_YEAR);
    await change({ ...FROM_NEXT_YEAR, amount: '6', version: '1', reason: 'Ещё один приказ' });
    const filled = await administrator.submit(PERIOD, { return: '1', version: '2' });
    expect(formOf(filled)).toMatchObject({ ...{ amount: '5', 'returns-to': '1', version: '2', reason: '' } });
    expect(formOf(filled)).toMatchObject({ 'act-number': '77-НҚ', 'act-date-day': '1' });
    expect(await decided()).toHaveLength(2);
    const { status } = await change({ ...formOf(filled), reason: 'Прежний был верен', step: 'preview' });
    expect(status).toBe(303);
    expect((await decided())[2]).toMatchObject({ returns_to: 1, value: { amount: 5 } });
    expect(text(await administrator.get(PERIOD))).toContain('Версия 3: возврат к версии 1');
    expect((await administrator.submit(PERIOD, { return: '99' })).status).toBe(404);
  });

  it('gives the printed words their force back; no act is needed for it', async () => {
    await change(CHANGE);
    await untilKnown();
    const page = await administrator.get(PERIOD);
    expect(text(page, '#facts ~ .inset')).toContain('Срок изменён актом № 77-НҚ');
    expect(formOf(page).amount).toBe('5');
    const form = await administrator.submit(PERIOD, { return: '0' });
    expect(formOf(form)).toMatchObject({ what: 'withdraw', version: '1' });
    const shown = await administrator.submit(PERIOD, {
      ...formOf(form),
      reason: 'Акт отменён',
      step: 'preview',
    });
    expect(text(shown, 'section:has(#effect)').replaceAll('\u00a0', ' ')).toContain(
      '5 рабочих дней 3 рабочих дня',
    );
    await administrator.submit(PERIOD, { ...formOf(shown), step: 'apply' });
    expect((await decided())[1]).toMatchObject({ value: null, act: null });
  });
});

describe('wherever a changed period is shown, its act is named and what is printed', () => {
  beforeEach(async () => {
    await change(CHANGE);
    await untilKnown();
  });

  const named = 'Срок изменён актом № 77-НҚ от 1 марта 2026 года';
  const printed = 'В акте напечатано: 3 рабочих дня';
  const words = (answer: Answer, selector?: string) => text(answer, selector).replaceAll('\u00a0', ' ');

  it('on the passport of the service and on the page that answers when', async () => {
    for (const page of ['/ru/services/library-card', '/ru/services/library-card/when']) {
      const answer = words(await administrator.get(page));
      expect(answer).toContain('5 рабочих дней');
      expect(answer).toContain(named);
      expect(answer).toContain(printed);
    }
  });

  it('on the status page of who applied since then, and on the clerk’s', async () => {
    const enter = doors(portal, people);
    const { number, id } = await filedByWay();
    const [owner, clerk] = [await enter('owner'), await enter('clerk')];
    const status = words(await owner.get(`/ru/applications/${number}`));
    const page = words(await clerk.get(`/ru/office/cases/${id}`));
    for (const shown of [status, page]) {
      expect(shown).toContain(named);
      expect(shown).toContain(printed);
    }
  });

  it('before an application is signed', async () => {
    const owner = await doors(portal, people)('owner');
    const { id } = await make.draft();
    expect(words(await owner.get(`/ru/apply/${id}/check`))).toContain(named);
  });

  it('but open data keeps what is printed', async () => {
    const { body } = await administrator.get('/api/services/library-card/editions/fictional-2024');
    expect(JSON.parse(body.toString())).toEqual(JSON.parse(JSON.stringify(CARD)));
  });

  /** Filed by the rules as they hold now. */
  async function filedByWay() {
    const { editions } = portal.container.repositories;
    const rules = await editions.asOf('library-card', 'fictional-2024', new Date());
    return caseMaker(portal, people, rules).filed('new');
  }
});
