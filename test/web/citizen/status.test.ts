import { join } from 'node:path';
import { load } from 'cheerio';
import { chainEvents } from '../../../src/domain/application/chain-events';
import type { ApplicationEvent, NewEvent } from '../../../src/domain/application/event';
import { type ApplicationState, fold } from '../../../src/domain/application/fold';
import type { Edition } from '../../../src/domain/edition/edition';
import type { Language } from '../../../src/kernel/language';
import { presentSent } from '../../../src/web/citizen/sent/sent.presenter';
import { presentStatus } from '../../../src/web/citizen/status/status.presenter';
import type { CaseStatus } from '../../../src/web/citizen/status/timeline';
import { createViews } from '../../../src/web/rendering/views';
import type { PageModel } from '../../../src/web/rendering/page-model';
import { translate, words } from '../../../src/web/text/words';
import { clerkActor, filedEvent, headActor } from '../../support/builders/events';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';

const VIEWS = createViews(join(__dirname, '../../../views'));
const CASE_ID = '00000000-0000-4000-8000-0000000000aa';
const DUE = new Date('2026-03-31T13:30:00Z');

const contextOf = (language: Language) => ({
  language,
  words: words(language),
  t: translate(language),
  person: null,
});

interface Changes {
  readonly filed?: Parameters<typeof filedEvent>[0];
  readonly edition?: Edition;
  readonly now?: string;
}

function statusOf(
  later: readonly NewEvent[],
  { edition = fictionalEdition(), now, filed = {} }: Changes = {},
): CaseStatus {
  const events: ApplicationEvent[] = chainEvents(CASE_ID, { lastSeq: 0, lastHash: '' }, [
    filedEvent(filed),
    ...later,
  ]);
  const state = fold(events);
  return {
    application: applicationOf(state, edition),
    events,
    workItem: null,
    result: resultOf(state, edition),
    state,
    edition,
    organisation: undefined,
    messages: [],
    together: [],
    unsent: null,
    mayApplyAgain: false,
    now: new Date(now ?? '2026-03-20T05:00:00Z'),
  };
}

function applicationOf(state: ApplicationState, edition: Edition): CaseStatus['application'] {
  return {
    id: CASE_ID,
    number: '2603-000001-1',
    serviceId: edition.id,
    rulesEdition: edition.edition.id,
    routeEdition: null,
    channel: 'portal',
    language: 'kk',
    accountId: 'a',
    applicantIin: '851230450012',
    applicantName: 'Өтініш Беруші',
    organisationCode: 'unit',
    status: state.status,
    stepKey: state.stepKey,
    outcome: state.decision?.outcome ?? null,
    filedAt: state.filedAt,
    dueAt: DUE,
    closedAt: null,
    lastSeq: state.lastSeq,
    lastHash: state.lastHash,
    link: null,
  };
}

function resultOf(
  { resultNumber, decision, issuedAt }: ApplicationState,
  edition: Edition,
): CaseStatus['result'] {
  return resultNumber === null
    ? null
    : {
        number: resultNumber,
        applicationId: CASE_ID,
        serviceId: edition.id,
        outcome: decision?.outcome ?? '',
        applicantInitials: 'Ө. Б.',
        iinLastFour: '0012',
        signedAt: DUE,
        issuedAt,
        storageKey: 'k',
      };
}

function draw(status: CaseStatus, language: Language = 'ru') {
  const page: PageModel = {
    ...contextOf(language),
    title: '',
    hasErrors: false,
    place: '',
    savableForm: null,
    frame: 'public',
    navigation: [],
    person: null,
    csrf: '',
    nonce: '',
    view: { contrast: null, type: null, spacing: null },
    notice: null,
    demo: false,
  };
  return load(VIEWS.page('citizen/status', presentStatus(status, contextOf(language)), page));
}

const at = new Date('2026-03-18T06:00:00Z');
const prepared = (outcome: string, groundIds: string[] = []): NewEvent => ({
  type: 'decision-prepared',
  at,
  actor: clerkActor(),
  payload: { stepKey: '1', nextStep: '2', outcome, groundIds, reason: 'Адрес не совпадает' },
});
const signed = (outcome: string): NewEvent => ({
  type: 'decision-signed',
  at,
  actor: headActor(),
  payload: {
    stepKey: '2',
    nextStep: '3',
    outcome,
    resultNumber: 'R1',
    storageKey: 'k',
    signature: { way: 'session', documentHash: 'd', evidenceId: null },
  },
});
const issued: NewEvent = {
  type: 'result-issued',
  at,
  actor: clerkActor(),
  payload: { stepKey: '3', nextStep: null, resultNumber: 'R1' },
};
const claimed: NewEvent = {
  type: 'claimed',
  at,
  actor: clerkActor(),
  payload: { workItemId: 'w', stepKey: '1' },
};

describe('the page of an application', () => {
  it('says by when, and that nothing is to be done', () => {
    const $ = draw(statusOf([claimed]));
    expect($('.lead').text().replaceAll('\u00a0', ' ')).toContain('31 марта 2026 года, 18:30');
    expect(
      $('.timeline li')
        .toArray()
        .map((one) => $(one).attr('class')),
    ).toEqual(['done', 'done', 'now', 'next', 'next']);
    expect($('.deadline-word').text()).toBe('В срок');
  });

  it('shows together what was asked for by one application: each with its number, term and way to it', () => {
    const status = statusOf([]);
    const { application } = status;
    const title = { kk: 'бала күтімі бойынша жәрдемақы', ru: 'пособие по уходу за ребенком' };
    const own = { ...application, link: { groupId: CASE_ID, part: 'childcare', title } };
    const other = {
      ...{
        id: 'other',
        number: '2603-000002-2',
        status: 'issued' as const,
        outcome: 'assigned',
        dueAt: DUE,
        organisationCode: 'unit',
      },
      title: { kk: 'бала туғанда берілетін жәрдемақы', ru: 'пособие на рождение ребенка' },
    };
    const refused = { ...other, id: 'refused', outcome: 'refused' };
    const $ = draw({ ...status, application: own, together: [{ ...own, title }, other, refused] });
    const rows = $('section[aria-labelledby=together] li').toArray();
    expect(rows.map((row) => $(row).find('.review-value').text())).toEqual([
      'Пособие по уходу за ребенком',
      'Пособие на рождение ребенка',
      'Пособие на рождение ребенка',
    ]);
    expect($(rows[0]).find('a')).toHaveLength(0);
    expect($(rows[1]).find('a').attr('href')).toBe('/ru/applications/2603-000002-2');
    expect($(rows[1]).find('.tag').text()).toBe('Завершено');
    expect($(rows[2]).find('.tag.bad').text()).toBe('Отказано');
    expect($('h1 + .soft').text()).toBe('Пособие по уходу за ребенком');
  });

  it('says openly that the answer is late', () => {
    const $ = draw(statusOf([claimed], { now: '2026-04-01T05:00:00Z' }));
    expect($('.deadline.late .deadline-word').text()).toBe('Просрочено');
    expect($('.notice.bad').text()).toContain('опоздали');
  });

  it('explains a refusal to accept papers: what is missing, the ground with its clause, what can be done', () => {
    const edition = seededEdition('asp-certificate@order-279-2015');
    const refusal: NewEvent = {
      type: 'intake-refused',
      at,
      actor: clerkActor(),
      payload: {
        groundId: 'incomplete-documents',
        formId: null,
        missing: [{ documentId: 'd', name: { kk: 'Сенімхат', ru: 'Доверенность' } }],
        note: null,
      },
    };
    const $ = draw(statusOf([refusal], { edition }));
    expect($('.notice.bad li').text()).toBe('Доверенность');
    expect($('.law p').text()).toContain('неполный пакет документов');
    expect($('.law .clause').text().replaceAll('\u00a0', ' ')).toBe('пункт 10');
    expect($('.steps ul li')).toHaveLength(edition.complaints?.length ?? 0);
    expect($('.steps ul').text()).not.toMatch(/\. \p{Ll}/u);
    expect($('.actions a').attr('href')).toBe('/ru/services/asp-certificate/apply');
    expect($('.timeline .next')).toHaveLength(0);
  });

  it('tells a refusal of the service only once it was handed out', () => {
    const edition = seededEdition('burial-payment@order-509-2024');
    const [ground] = edition.refusal?.of_service ?? [];
    const decided = [prepared('refused', [ground?.id ?? '']), signed('refused')];
    const before = draw(statusOf(decided, { edition }));
    expect(before('body').text()).not.toContain('Адрес не совпадает');
    const after = draw(statusOf([...decided, issued], { edition }));
    expect(after('.notice.bad').text()).toContain('Адрес не совпадает');
    expect(after('.law p').text()).toBe(ground?.ru);
  });

  it('gives a certificate that denies like one that confirms', () => {
    const edition = seededEdition('asp-certificate@order-279-2015');
    const $ = draw(statusOf([prepared('not-confirmed'), signed('not-confirmed'), issued], { edition }));
    expect($('.notice.ok h2').text()).toBe('Подтверждено отсутствие принадлежности');
    expect($('.notice.ok p').first().text()).toBe('Адрес не совпадает');
    const before = draw(statusOf([prepared('not-confirmed'), signed('not-confirmed')], { edition }));
    expect(before('body').text()).not.toContain('Адрес не совпадает');
    expect($('a.button.save').attr('href')).toBe('/ru/applications/2603-000001-1/result');
    expect($('.law')).toHaveLength(0);
  });

  it('names the papers by their languages, and promises none of a result that was signed before', () => {
    const edition = seededEdition('asp-certificate@order-279-2015');
    const old = signed('not-confirmed');
    const linksOf = (sign: NewEvent) => {
      const $ = draw(statusOf([prepared('not-confirmed'), sign, issued], { edition }));
      return $('.side-links a')
        .toArray()
        .map((link) => $(link).text());
    };
    expect(linksOf(old)).toEqual([
      'Скачать расписку на казахском (PDF)',
      'Скачать расписку на русском (PDF)',
      'Скачать поданное заявление на казахском (PDF)',
      'Скачать поданное заявление на русском (PDF)',
      'Скачать документ (PDF)',
    ]);
    if (old.type !== 'decision-signed') throw new Error('A signature signs');
    const now: NewEvent = { ...old, payload: { ...old.payload, languages: ['kk', 'ru'] } };
    expect(linksOf(now).at(-1)).toBe('Скачать документ на казахском и русском (PDF)');
  });

  it('gives the notice of what the portal did not accept in both languages', () => {
    const edition = seededEdition('burial-payment@order-509-2024');
    const refusal: NewEvent = {
      type: 'intake-refused',
      at,
      actor: { kind: 'portal' },
      payload: { groundId: 'x', formId: null, missing: [], note: null },
    };
    const $ = draw(statusOf([refusal], { edition }));
    const links = $('a.button.save').toArray();
    expect(links.map((link) => $(link).attr('href'))).toEqual([
      '/kk/applications/2603-000001-1/result',
      '/ru/applications/2603-000001-1/result',
    ]);
  });

  it('names no official, no internal step and no unsaid word', () => {
    for (const language of ['kk', 'ru'] as const) {
      const html = draw(statusOf([claimed, prepared('refused'), signed('refused'), issued]), language).html();
      expect(html).toContain(words(language)['status.lead.refused']);
      expect(html).not.toContain(words(language)['status.lead.issued']);
      expect(html).not.toMatch(/Маман<|Басшы<|\{\{|undefined|status\.[a-z]|apply\.[a-z]/);
    }
  });
});

it('says after sending the number, the due time with its clause and where the receipt is', () => {
  const model = presentSent(statusOf([]), contextOf('kk'));
  expect(model).toMatchObject({
    number: '2603-000001-1',
    dueTime: '18:30',
    receipts: [
      { href: '/kk/applications/2603-000001-1/receipt', text: 'Қолхатты қазақша жүктеп алу (PDF)' },
      { href: '/ru/applications/2603-000001-1/receipt', text: 'Қолхатты орысша жүктеп алу (PDF)' },
    ],
    counterHref: null,
  });
  // No line breaks inside a clause.
  expect(model.term).toContain('4\u2011тармақ');
});

describe('what registries said', () => {
  const made: NewEvent = {
    type: 'checks-made',
    at,
    actor: { kind: 'portal' },
    payload: {
      results: [
        {
          ...{
            check: 'portal-decision',
            judge: 'subject-alive',
            verdict: 'failed',
            reason: 'dead',
            facts: {},
          },
          ...{ registry: 'zags', at: at.toISOString(), clause: '1', consequence: 'clerk', ground: null },
        },
      ],
      ...{ right: null, amount: null },
    },
  };
  const somebody = { iin: '900515300127', name: 'Омаров Данияр', basis: '1-77' };
  const checksOf = (filed: Changes['filed']) =>
    presentStatus(statusOf([made], filed === undefined ? {} : { filed }), contextOf('ru')).checks;

  it('is shown to the applicant, and to nobody who acts for them before an official has seen the power', () => {
    expect(checksOf({})?.lines).toHaveLength(1);
    expect(checksOf({ representative: somebody })).toBeNull();
  });
});
